package dev.feedlab.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Names the logs of one store. A name follows from the feed's and from what the store drew at its beginning, so that a log
 * that holds nothing may be forgotten and made again, and no cursor into it is lost.
 */
final class Epochs {

    private static final int LENGTH = 4;
    private static final long SPACE = (long) Math.pow(Character.MAX_RADIX, LENGTH);
    private static final int SALT_BYTES = 16;

    private final byte[] salt = new byte[SALT_BYTES];

    Epochs() {
        new SecureRandom().nextBytes(salt);
    }

    /** Four letters or digits: the logs of two stores share a name once in 1.7 million times. */
    String of(String feed) {
        long drawn = ByteBuffer.wrap(digest(feed)).getLong();
        String digits = Long.toString(Math.floorMod(drawn, SPACE), Character.MAX_RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    private byte[] digest(String feed) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(feed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
