package dev.feedlab.tap;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a request that has not been routed yet: only its path and query tell whether somebody taps it. Touched only
 * by the thread that reads the connection, or routes what it has read.
 */
final class HeldBytes {

    /** A request's head is at most half as long; the rest is the body that came with it. */
    static final int MAX_BYTES = 16 * 1024;

    private final List<Read> reads = new ArrayList<>(1);
    private int length;

    /** What one read of the socket brought, and when by {@link System#nanoTime()}. */
    record Read(ByteBuffer bytes, long nanoTime) {}

    /** Keeps a copy. Where there is more than can be held, nothing is held until the next {@link #release}. */
    void add(ByteBuffer read, long nanoTime) {
        length += read.remaining();
        if (length > MAX_BYTES) {
            length = MAX_BYTES;
            reads.clear();
            return;
        }
        ByteBuffer copy = ByteBuffer.allocate(read.remaining());
        copy.put(read).flip();
        reads.add(new Read(copy, nanoTime));
    }

    /** Hands out what is held, in the order in which it came, and holds nothing then. */
    List<Read> take() {
        List<Read> taken = List.copyOf(reads);
        release();
        return taken;
    }

    void release() {
        reads.clear();
        length = 0;
    }
}
