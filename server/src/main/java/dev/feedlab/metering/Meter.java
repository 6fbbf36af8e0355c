package dev.feedlab.metering;

import java.util.concurrent.atomic.LongAdder;

/** What one kind of traffic amounts to so far. All counts begin with the server and never decrease, but {@link #open()}. */
public final class Meter {

    private final LongAdder open = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder messages = new LongAdder();
    private final LongAdder bytesIn = new LongAdder();
    private final LongAdder bytesOut = new LongAdder();

    /** Notes that a subscription began. */
    public void opened() {
        open.increment();
    }

    /** Notes that a subscription ended. */
    public void closed() {
        open.decrement();
    }

    /** Notes a request or a handshake. */
    public void requested() {
        requests.increment();
    }

    /** Notes messages handed to a subscriber, or taken from a publisher. */
    public void carried(int count) {
        messages.add(count);
    }

    void read(long bytes) {
        bytesIn.add(bytes);
    }

    void wrote(long bytes) {
        bytesOut.add(bytes);
    }

    /** Has bytes that this meter read counted by another one, which they turned out to belong to. */
    public void handOver(long readBytes, Meter owner) {
        bytesIn.add(-readBytes);
        owner.read(readBytes);
    }

    /** Subscriptions open now. */
    public long open() {
        return open.sum();
    }

    /** HTTP requests and handshakes. */
    public long requests() {
        return requests.sum();
    }

    /** Messages delivered, or published. */
    public long messages() {
        return messages.sum();
    }

    /** Bytes above TCP that came in. */
    public long bytesIn() {
        return bytesIn.sum();
    }

    /** Bytes above TCP that went out. */
    public long bytesOut() {
        return bytesOut.sum();
    }
}
