package dev.feedlab.store;

import java.security.SecureRandom;

/** Draws names for logs. */
final class Epoch {

    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Epoch() {}

    /** Four letters or digits: two logs in a row share a name once in 1.7 million times. */
    static String draw() {
        int space = (int) Math.pow(Character.MAX_RADIX, LENGTH);
        String digits = Integer.toString(RANDOM.nextInt(space), Character.MAX_RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
