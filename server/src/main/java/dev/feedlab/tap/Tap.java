package dev.feedlab.tap;

import dev.feedlab.metering.WallTime;
import dev.feedlab.tap.TapEvent.Direction;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What crossed the server's sockets for the requests of one visitor, as a log of events. A reader is a cursor into it, as a
 * subscriber is into a feed: there is no queue per reader, and one that reads slowly loses the oldest events and does not
 * hold up the tapped connections.
 */
public final class Tap {

    /** Most bytes of the wire that a tap keeps. */
    public static final int MAX_BYTES = 256 * 1024;

    /** Most events that a tap keeps, so that many small ones do not cost more than their bytes would. */
    static final int MAX_EVENTS = 4_096;

    /** Most readers; one more takes the place of the one that came first. */
    static final int MAX_READERS = 4;

    private final String visitor;
    private final InstantSource clock;

    private final WallTime wallTime;

    /** Guarded by this, like the next three fields. Never held while a socket is read or written. */
    private final TapLog log = new TapLog(MAX_BYTES, MAX_EVENTS);

    /** The numbers of the sockets that there are. */
    private final Map<TappedConnection, Integer> connections = new WeakHashMap<>();

    private final Set<TappedRequest> open = new HashSet<>();
    private int connectionCount;
    private int requestCount;

    private final List<Reader> readers = new CopyOnWriteArrayList<>();

    /** When a request or a reader last came, left or was announced. */
    private volatile Instant lastUse;

    /** Somebody who follows a tap. Both methods may be called on any thread and must not block. */
    public interface Reader {

        /** There is something new. */
        void wake();

        /** A sign of life is due. */
        void beat();

        /**
         * There will be nothing new.
         *
         * @return completed when the reader has got everything, or is gone
         */
        CompletionStage<Void> end();
    }

    Tap(String visitor, InstantSource clock) {
        this.visitor = visitor;
        this.clock = clock;
        this.lastUse = clock.instant();
        this.wallTime = new WallTime(clock);
    }

    /** Whether it was opened from that address. */
    public boolean isOf(String address) {
        return visitor.equals(address);
    }

    /** The events after one, up to about a number of bytes; 0 for all that are retained. */
    public synchronized List<TapEvent> after(long seq, int atMostBytes) {
        return log.after(seq, atMostBytes);
    }

    /** Somebody names it, and is going to use it. */
    void use() {
        lastUse = clock.instant();
    }

    /** Has a reader told of what is new from now on. */
    public void join(Reader reader) {
        readers.add(reader);
        use();
        if (readers.size() > MAX_READERS) {
            readers.remove(0).end();
        }
    }

    /** The reader is gone. */
    public void leave(Reader reader) {
        readers.remove(reader);
        use();
    }

    /**
     * Closes the sockets of the subscriptions that are open and tapped, as a network does that fails: nobody is told.
     *
     * @return how many
     */
    public int cut() {
        List<TappedRequest> subscriptions;
        synchronized (this) {
            subscriptions = open.stream().filter(TappedRequest::isCuttable).toList();
        }
        subscriptions.forEach(TappedRequest::cut);
        return subscriptions.size();
    }

    /**
     * Begins to tap a request.
     *
     * @param nanoTime when its first bytes came, by {@link System#nanoTime()}
     */
    TappedRequest opened(TappedConnection connection, String traffic, boolean cuttable, long nanoTime) {
        TappedRequest request;
        synchronized (this) {
            int number = connections.computeIfAbsent(connection, unknown -> ++connectionCount);
            request = new TappedRequest(this, connection, number, ++requestCount, cuttable);
            open.add(request);
            log.append(new TapEvent.Opened(
                    log.nextSeq(), log.nextPosition(), number, request.number, wallTime.micros(nanoTime), traffic));
        }
        use();
        readers.forEach(Reader::wake);
        return request;
    }

    /**
     * Notes bytes of a request.
     *
     * @param nanoTime when, by {@link System#nanoTime()}
     * @param length how many of those in the buffers
     */
    void crossed(TappedRequest request, long nanoTime, Direction direction, long length, ByteBuffer... buffers) {
        byte[] kept = tail(length, buffers);
        long skipped = length - kept.length;
        synchronized (this) {
            log.append(new TapEvent.Crossed(
                    log.nextSeq(),
                    log.nextPosition() + skipped,
                    request.connectionNumber,
                    request.number,
                    wallTime.micros(nanoTime),
                    direction,
                    request.advance(direction, length) + skipped,
                    kept));
        }
        readers.forEach(Reader::wake);
    }

    /** A copy of the last bytes, as many as are kept at most. */
    private static byte[] tail(long length, ByteBuffer... buffers) {
        byte[] tail = new byte[(int) Math.min(length, MAX_BYTES)];
        long skip = length - tail.length;
        int copied = 0;
        for (ByteBuffer buffer : buffers) {
            int skipped = (int) Math.min(skip, buffer.remaining());
            int count = Math.min(buffer.remaining() - skipped, tail.length - copied);
            buffer.get(buffer.position() + skipped, tail, copied, count);
            skip -= skipped;
            copied += count;
        }
        return tail;
    }

    /** The request is complete, or its socket closed; of several calls the first counts. */
    void ended(TappedRequest request) {
        synchronized (this) {
            if (!open.remove(request)) {
                return;
            }
            log.append(new TapEvent.Ended(
                    log.nextSeq(),
                    log.nextPosition(),
                    request.connectionNumber,
                    request.number,
                    wallTime.micros(System.nanoTime())));
        }
        use();
        readers.forEach(Reader::wake);
    }

    /** Whether nobody has used it since then, and nobody does. */
    synchronized boolean isUnusedSince(Instant instant) {
        return open.isEmpty() && readers.isEmpty() && lastUse.isBefore(instant);
    }

    List<Reader> readers() {
        return new ArrayList<>(readers);
    }
}
