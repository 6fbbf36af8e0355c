package dev.feedlab.client;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.function.IntSupplier;

/**
 * Masks for a client's frames, which nobody may foresee (RFC 6455, section 5.3). Drawn by the thousand, because asking
 * the system for each would cost a noticeable part of a round trip. Used by one thread.
 */
public final class Masks implements IntSupplier {

    private static final int AT_ONCE = 1_024;

    private final Random source;
    private final ByteBuffer drawn = ByteBuffer.allocate(AT_ONCE * Integer.BYTES);

    /** Masks out of that source, which has to be a secure one where a stranger could see them. */
    public Masks(Random source) {
        this.source = source;
        drawn.position(drawn.limit());
    }

    @Override
    public int getAsInt() {
        if (!drawn.hasRemaining()) {
            source.nextBytes(drawn.array());
            drawn.clear();
        }
        return drawn.getInt();
    }
}
