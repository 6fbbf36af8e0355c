package dev.feedlab.metering;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that counts the bytes that cross its socket.
 *
 * <p>To whom a byte belongs is known only when the request's path has been read, and a keep-alive connection may carry
 * requests of several kinds, one after another. Bytes are therefore held until somebody is charged for them, then counted
 * live until that request is complete.
 */
public final class MeteredEndPoint extends SocketChannelEndPoint {

    private static final ByteBuffer[] NO_VIEWS = {};

    /** Who is charged for bytes that never became a request. */
    private final Meter leftovers;

    private final SelectorTasks tasks;
    private final AtomicLong heldIn = new AtomicLong();
    private final AtomicLong heldOut = new AtomicLong();

    /** Who is charged now; null between two requests. */
    private volatile Meter charged;

    /** Whether the connection belongs to {@link #charged} for good, because it left HTTP. */
    private volatile boolean upgraded;

    private final ConnectionObserver observer;

    MeteredEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler,
            SelectorTasks tasks,
            Meter leftovers,
            Function<? super EndPoint, ConnectionObserver> observers) {
        super(channel, selector, key, scheduler);
        this.tasks = tasks;
        this.leftovers = leftovers;
        this.observer = observers.apply(this);
    }

    /** The metered connection that carries a request. */
    public static MeteredEndPoint of(Request request) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        if (endPoint instanceof MeteredEndPoint metered) {
            return metered;
        }
        throw new IllegalStateException("the connector's connections are not metered: " + endPoint);
    }

    /** Who looks on at this connection. */
    public ConnectionObserver observer() {
        return observer;
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = super.fill(buffer);
        if (filled > 0) {
            Meter meter = charged;
            if (meter != null) {
                meter.read(filled);
            } else {
                heldIn.addAndGet(filled);
            }
            observer.read(buffer, filled);
        }
        return filled;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        return observer.watchesWrites() ? flushObserved(buffers) : flushCounted(buffers);
    }

    private boolean flushCounted(ByteBuffer... buffers) throws IOException {
        long before = remaining(buffers);
        try {
            return super.flush(buffers);
        } finally {
            long flushed = before - remaining(buffers);
            if (flushed > 0) {
                Meter meter = charged;
                if (meter != null) {
                    meter.wrote(flushed);
                } else {
                    heldOut.addAndGet(flushed);
                }
            }
        }
    }

    private boolean flushObserved(ByteBuffer... buffers) throws IOException {
        ByteBuffer[] views = observer.watchesWrittenBytes() ? viewsOf(buffers) : NO_VIEWS;
        long before = remaining(buffers);
        long begun = System.nanoTime();
        try {
            return flushCounted(buffers);
        } finally {
            long ended = System.nanoTime();
            long flushed = before - remaining(buffers);
            if (flushed > 0) {
                observer.wrote(begun, ended, flushed, views);
            }
        }
    }

    private static ByteBuffer[] viewsOf(ByteBuffer... buffers) {
        return Stream.of(buffers).map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
    }

    private static long remaining(ByteBuffer[] buffers) {
        long remaining = 0;
        for (ByteBuffer buffer : buffers) {
            remaining += buffer.remaining();
        }
        return remaining;
    }

    /** Charges a meter for what is held and for what follows. */
    void charge(Meter meter) {
        charged = meter;
        meter.read(heldIn.getAndSet(0));
        meter.wrote(heldOut.getAndSet(0));
    }

    /** Charges a meter for the rest of the connection's life, which leaves HTTP. */
    public void chargeForGood(Meter meter) {
        upgraded = true;
        charge(meter);
        observer.upgraded();
    }

    /**
     * Runs a task on the thread that reads this connection. Whoever has many connections to answer wakes that thread once
     * instead of after each of them.
     *
     * @param failed is told what the task throws; it must not throw itself
     */
    public void onSelectorThread(Runnable task, Consumer<? super Throwable> failed) {
        tasks.add(task, failed);
    }

    /** The request is complete: what follows belongs to the next one. */
    void settle() {
        if (!upgraded) {
            observer.requestEnded();
            charged = null;
        }
    }

    @Override
    public void onClose(Throwable cause) {
        if (charged == null) {
            charge(leftovers);
        }
        observer.closed();
        super.onClose(cause);
    }
}
