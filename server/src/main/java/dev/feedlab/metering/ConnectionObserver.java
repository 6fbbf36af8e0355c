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

    /** Whether it wants to be told of the write that is about to begin. */
    default boolean watchesWrites() {
        return false;
    }

    /** Whether it wants the bytes of that write too; views of its buffers cost something. */
    default boolean watchesWrittenBytes() {
        return false;
    }

    /**
     * A write took bytes. Called before the next write begins.
     *
     * @param begun when it began, by {@link System#nanoTime()}
     * @param ended when it had returned, likewise
     * @param length how many bytes, from the first buffer's position on
     * @param buffers as they were before the write; none unless {@link #watchesWrittenBytes()}
     */
    default void wrote(long begun, long ended, long length, ByteBuffer... buffers) {}

    /** The connection left HTTP: all that follows belongs to the request that has just been routed. */
    default void upgraded() {}

    /** The request is complete: what follows belongs to the next one. */
    default void requestEnded() {}

    /** The socket is closed. */
    default void closed() {}
}
