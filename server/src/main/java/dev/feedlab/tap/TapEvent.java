package dev.feedlab.tap;

/** Something that happened on the wire of a tapped request. */
public sealed interface TapEvent {

    /** Its place in its tap: 1, 2, 3 … over events of all kinds. */
    long seq();

    /** How many bytes the tap had seen before it, those that it has dropped since included. */
    long position();

    /** How many bytes the tap had seen when it was over. */
    default long nextPosition() {
        return position();
    }

    /** Which socket: 1, 2, 3 … within the tap. */
    int connection();

    /** Which HTTP request: 1, 2, 3 … within the tap. */
    int request();

    /** When, in microseconds since the Unix epoch on the server's clock. */
    long at();

    /**
     * A request arrived.
     *
     * @param traffic what kind it is, such as {@code long-polling}
     */
    record Opened(long seq, long position, int connection, int request, long at, String traffic) implements TapEvent {}

    /**
     * One read or write of the socket.
     *
     * @param at of a read, when it was done; of a write, when it began: sorted by it, an answer comes after its question
     * @param offset how many bytes of this request went in this direction before
     */
    record Crossed(
            long seq,
            long position,
            int connection,
            int request,
            long at,
            Direction direction,
            long offset,
            byte[] bytes)
            implements TapEvent {

        @Override
        public long nextPosition() {
            return position + bytes.length;
        }
    }

    /** The request is complete, or its socket is closed. */
    record Ended(long seq, long position, int connection, int request, long at) implements TapEvent {}

    /** Which way bytes crossed the server's socket. */
    enum Direction {
        /** From the client to the server. */
        IN,
        /** From the server to the client. */
        OUT
    }
}
