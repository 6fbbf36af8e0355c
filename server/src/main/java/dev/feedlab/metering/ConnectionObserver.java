package dev.feedlab.metering;

import java.nio.ByteBuffer;

/**
 * Sees the bytes of one connection as they cross its socket. No call may block, and none may change a buffer that it is
 * shown, its position included.
 */
public interface ConnectionObserver {

    /** Looks at nothing. */
    ConnectionObserver NONE = new ConnectionObserver() {};

    /**
     * A read brought bytes. Called on the thread that reads the connection.
     *
     * @param buffer holds them as the last ones before its limit
     * @param count how many they are, 1 or more
     */
    default void read(ByteBuffer buffer, int count) {}

    /** Whether it wants to see the write that is about to begin; views of its buffers cost something. */
    default boolean watchesWrites() {
        return false;
    }

    /**
     * A write took bytes.
     *
     * @param begun when it began, by {@link System#nanoTime()}
     * @param length how many bytes, from the first buffer's position on
     * @param buffers as they were before the write
     */
    default void wrote(long begun, long length, ByteBuffer... buffers) {}

    /** The connection left HTTP: all that follows belongs to the request that has just been routed. */
    default void upgraded() {}

    /** The request is complete: what follows belongs to the next one. */
    default void requestEnded() {}

    /** The socket is closed. */
    default void closed() {}
}
