package dev.feedlab.tap;

import dev.feedlab.tap.TapEvent.Direction;
import java.nio.ByteBuffer;

/** A request that tells a tap of every byte that crosses its socket. */
final class TappedRequest {

    private final Tap tap;
    private final TappedConnection connection;
    private final boolean cuttable;

    /** Numbers within the tap. */
    final int connectionNumber;

    final int number;

    /** Touched only by the thread that reads the connection, like the next field. */
    private final RequestEnd end = new RequestEnd();

    private boolean upgraded;

    /** Bytes so far in each direction. Guarded by the tap. */
    private final long[] offsets = new long[Direction.values().length];

    TappedRequest(Tap tap, TappedConnection connection, int connectionNumber, int number, boolean cuttable) {
        this.tap = tap;
        this.connection = connection;
        this.connectionNumber = connectionNumber;
        this.number = number;
        this.cuttable = cuttable;
    }

    /**
     * Tells of what a read brought.
     *
     * @param bytes left at the first byte that belongs to another request
     * @param nanoTime when, by {@link System#nanoTime()}
     */
    void read(ByteBuffer bytes, long nanoTime) {
        ByteBuffer own = bytes.duplicate();
        if (upgraded) {
            bytes.position(bytes.limit());
        } else {
            own = end.take(bytes);
        }
        if (own.hasRemaining()) {
            tap.crossed(this, nanoTime, Direction.IN, own.remaining(), own);
        }
    }

    /**
     * Tells of what a write took.
     *
     * @param nanoTime when it began, by {@link System#nanoTime()}
     * @param length how many bytes of those in the buffers
     */
    void wrote(long nanoTime, long length, ByteBuffer... buffers) {
        tap.crossed(this, nanoTime, Direction.OUT, length, buffers);
    }

    /** All that came before the request was routed has been read. */
    void routed() {
        end.routed();
    }

    /** Everything that the client sends from now on belongs to this request. */
    void upgraded() {
        upgraded = true;
    }

    /** Moves on by so many bytes; where they begin. Called by the tap. */
    long advance(Direction direction, long length) {
        long offset = offsets[direction.ordinal()];
        offsets[direction.ordinal()] = offset + length;
        return offset;
    }

    /** The request is complete, or its socket closed. */
    void ended() {
        tap.ended(this);
    }

    boolean isCuttable() {
        return cuttable;
    }

    void cut() {
        connection.cut();
    }
}
