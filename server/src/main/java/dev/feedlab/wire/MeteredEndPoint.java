package dev.feedlab.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
 * live until that request is complete. A {@link WireTap} sees them in the same way.
 */
public final class MeteredEndPoint extends SocketChannelEndPoint {

    /** Who is charged for bytes that never became a request. */
    private final Meter leftovers;

    private final SelectorTasks tasks;
    private final AtomicLong heldIn = new AtomicLong();
    private final AtomicLong heldOut = new AtomicLong();

    /** Who is charged now; null between two requests. */
    private volatile Meter charged;

    /** Whether the connection belongs to {@link #charged} for good, because it left HTTP. */
    private volatile boolean upgraded;

    /** What came since the last request, if the next one may be tapped; otherwise null. */
    private final HeldBytes held;

    /** Is told of every byte; null unless the request is tapped. */
    private volatile TappedRequest tapped;

    MeteredEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler,
            SelectorTasks tasks,
            Meter leftovers,
            boolean tappable) {
        super(channel, selector, key, scheduler);
        this.tasks = tasks;
        this.leftovers = leftovers;
        this.held = tappable ? new HeldBytes() : null;
    }

    /** The metered connection that carries a request. */
    public static MeteredEndPoint of(Request request) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        if (endPoint instanceof MeteredEndPoint metered) {
            return metered;
        }
        throw new IllegalStateException("the connector's connections are not metered: " + endPoint);
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = super.fill(buffer);
        if (filled > 0) {
            Meter meter = charged;
            if (meter != null) {
                meter.read(filled);
                TappedRequest request = tapped;
                if (request != null) {
                    tell(request, buffer.slice(buffer.limit() - filled, filled), System.nanoTime());
                }
            } else {
                heldIn.addAndGet(filled);
                if (held != null) {
                    held.add(buffer.slice(buffer.limit() - filled, filled));
                }
            }
        }
        return filled;
    }

    private void tell(TappedRequest request, ByteBuffer bytes, long nanoTime) {
        request.read(bytes, nanoTime);
        if (bytes.hasRemaining()) {
            held.add(bytes);
        }
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        TappedRequest request = tapped;
        return request == null ? flushCounted(buffers) : flushTapped(request, buffers);
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

    private boolean flushTapped(TappedRequest request, ByteBuffer... buffers) throws IOException {
        ByteBuffer[] views = Stream.of(buffers).map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
        long begun = System.nanoTime();
        try {
            return flushCounted(buffers);
        } finally {
            long flushed = remaining(views) - remaining(buffers);
            if (flushed > 0) {
                request.wrote(begun, flushed, views);
            }
        }
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
        TappedRequest request = tapped;
        if (request != null) {
            request.upgraded();
            tell(request, held.take());
        }
    }

    /** Nobody taps the request that has just been routed. */
    public void forgetHeld() {
        if (held != null) {
            held.release();
        }
    }

    /**
     * Shows a tap the request that has just been routed: what is held of it, and all that follows until it is complete.
     *
     * @param traffic what kind of request it is
     * @param cuttable whether {@link WireTap#cut} closes its socket
     */
    public void tap(WireTap tap, String traffic, boolean cuttable) {
        List<HeldBytes.Read> reads = held.take();
        long firstRead = reads.isEmpty() ? System.nanoTime() : reads.get(0).nanoTime();
        TappedRequest request = tap.opened(this, traffic, cuttable, firstRead);
        tell(request, reads);
        request.routed();
        tapped = request;
        if (!isOpen()) {
            // Closed meanwhile, perhaps by the tap itself: onClose found nothing to end.
            endTapped();
        }
    }

    private void tell(TappedRequest request, List<HeldBytes.Read> reads) {
        reads.forEach(read -> tell(request, read.bytes(), read.nanoTime()));
    }

    /**
     * Runs a task on the thread that reads this connection. Whoever has many connections to answer wakes that thread once
     * instead of after each of them.
     */
    public void onSelectorThread(Runnable task) {
        tasks.add(task);
    }

    /** The request is complete: what follows belongs to the next one. */
    void settle() {
        if (!upgraded) {
            endTapped();
            charged = null;
        }
    }

    private void endTapped() {
        TappedRequest request = tapped;
        if (request != null) {
            tapped = null;
            request.ended();
        }
    }

    @Override
    public void onClose(Throwable cause) {
        if (charged == null) {
            charge(leftovers);
        }
        endTapped();
        super.onClose(cause);
    }
}
