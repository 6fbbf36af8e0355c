package dev.feedlab.lab.client;

import java.nio.ByteBuffer;
import java.util.Random;

/**
 * Masks for a client's frames, which nobody may foresee (RFC 6455, section 5.3). Drawn by the thousand, because asking
 * the system for each would cost a noticeable part of a round trip. Used by one thread.
 */
final class Masks {

    private static final int AT_ONCE = 1_024;

    private final Random source;
    private final ByteBuffer drawn = ByteBuffer.allocate(AT_ONCE * Integer.BYTES);

    /** Masks out of that source, which has to be a secure one outside of tests. */
    Masks(Random source) {
        this.source = source;
        drawn.position(drawn.limit());
    }

    int next() {
        if (!drawn.hasRemaining()) {
            source.nextBytes(drawn.array());
            drawn.clear();
        }
        return drawn.getInt();
    }
}
