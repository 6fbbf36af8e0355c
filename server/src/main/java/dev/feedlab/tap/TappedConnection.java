package dev.feedlab.tap;

import dev.feedlab.metering.ConnectionObserver;
import dev.feedlab.metering.MeteredEndPoint;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/**
 * A connection whose requests may be tapped. Only a request's path and query tell whether it is: what comes before it has
 * been routed is held, then shown to its tap or forgotten.
 */
public final class TappedConnection implements ConnectionObserver {

    private final EndPoint socket;

    /** What came since the last request. Touched only by the thread that reads the connection, or routes what it has read. */
    private final HeldBytes held = new HeldBytes();

    /** Whether the request that the next bytes belong to has been routed. */
    private volatile boolean routed;

    /** Is told of every byte; null unless the request is tapped. */
    private volatile TappedRequest tapped;

    public TappedConnection(EndPoint socket) {
        this.socket = socket;
    }

    /** The connection that carries a request; its connector has to have been given {@link TappedConnection#new}. */
    static TappedConnection of(Request request) {
        return (TappedConnection) MeteredEndPoint.of(request).observer();
    }

    @Override
    public void read(ByteBuffer buffer, int count) {
        TappedRequest request = tapped;
        if (request != null) {
            tell(request, last(buffer, count), System.nanoTime());
        } else if (!routed) {
            held.add(last(buffer, count), System.nanoTime());
        }
    }

    private static ByteBuffer last(ByteBuffer buffer, int count) {
        return buffer.slice(buffer.limit() - count, count);
    }

    private void tell(TappedRequest request, ByteBuffer bytes, long nanoTime) {
        request.read(bytes, nanoTime);
        if (bytes.hasRemaining()) {
            held.add(bytes, nanoTime);
        }
    }

    @Override
    public boolean watchesWrites() {
        return tapped != null;
    }

    @Override
    public boolean watchesWrittenBytes() {
        return true;
    }

    @Override
    public void wrote(long begun, long ended, long length, ByteBuffer... buffers) {
        TappedRequest request = tapped;
        if (request != null) {
            request.wrote(begun, length, buffers);
        }
    }

    /** Nobody taps the request that has just been routed. */
    void forgetHeld() {
        routed = true;
        held.release();
    }

    /**
     * Shows a tap the request that has just been routed: what is held of it, and all that follows until it is complete.
     *
     * @param traffic what kind of request it is
     * @param cuttable whether {@link Tap#cut} closes its socket
     */
    void show(Tap tap, String traffic, boolean cuttable) {
        routed = true;
        List<HeldBytes.Read> reads = held.take();
        long firstRead = reads.isEmpty() ? System.nanoTime() : reads.get(0).nanoTime();
        TappedRequest request = tap.opened(this, traffic, cuttable, firstRead);
        tellHeld(request, reads);
        request.routed();
        tapped = request;
        if (!socket.isOpen()) {
            // Closed meanwhile, perhaps by the tap itself: nobody was there to be ended.
            endRequest();
        }
    }

    private void tellHeld(TappedRequest request, List<HeldBytes.Read> reads) {
        reads.forEach(read -> tell(request, read.bytes(), read.nanoTime()));
    }

    @Override
    public void upgraded() {
        TappedRequest request = tapped;
        if (request != null) {
            request.upgraded();
            tellHeld(request, held.take());
        }
    }

    @Override
    public void requestEnded() {
        endRequest();
        routed = false;
    }

    @Override
    public void closed() {
        endRequest();
    }

    private void endRequest() {
        TappedRequest request = tapped;
        if (request != null) {
            tapped = null;
            request.ended();
        }
    }

    /** Closes the socket as a network does that fails. */
    void cut() {
        socket.close();
    }
}
