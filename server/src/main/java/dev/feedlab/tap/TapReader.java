package dev.feedlab.tap;

import dev.feedlab.http.EventStream;
import dev.feedlab.metering.MeteredEndPoint;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * An open stream of a tap's events: a cursor into the tap. One write is under way at most, and all are begun on the thread
 * that reads the reader's connection, never on that of a tapped one.
 */
final class TapReader extends IteratingCallback implements Tap.Reader {

    /** About how many bytes of the wire go into one write. */
    private static final int BATCH_BYTES = 32 * 1024;

    private final Tap tap;
    private final MeteredEndPoint connection;
    private final Response response;
    private final Callback whole;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();

    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean beatDue = new AtomicBoolean();
    private volatile boolean ending;

    /** The last event that was sent. Touched only while {@link #process} runs, like the next two fields. */
    private long seq;

    /** How many bytes the tap had seen when that one was over; negative until known. */
    private long position;

    private boolean lastWriteBegun;

    /**
     * @param seq the last event that the reader has got; 0 for none
     */
    TapReader(Tap tap, long seq, Request request, Response response, Callback whole) {
        this.tap = tap;
        this.connection = MeteredEndPoint.of(request);
        this.response = response;
        this.whole = whole;
        this.seq = seq;
        this.position = seq == 0 ? 0 : -1;
    }

    /** Sends what there is, and from now on whatever comes. */
    void begin() {
        tap.join(this);
        wake();
    }

    @Override
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            connection.onSelectorThread(this::look, this::abort);
        }
    }

    private void look() {
        woken.set(false);
        iterate();
    }

    @Override
    public void beat() {
        beatDue.set(true);
        wake();
    }

    @Override
    public CompletionStage<Void> end() {
        ending = true;
        wake();
        return gone;
    }

    @Override
    protected Action process() {
        if (lastWriteBegun) {
            return Action.SUCCEEDED;
        }
        List<TapEvent> events = tap.after(seq, BATCH_BYTES);
        if (!events.isEmpty()) {
            response.write(false, next(events), this);
            return Action.SCHEDULED;
        }
        if (ending) {
            lastWriteBegun = true;
            response.write(true, null, this);
            return Action.SCHEDULED;
        }
        if (beatDue.getAndSet(false)) {
            response.write(false, EventStream.beat(), this);
            return Action.SCHEDULED;
        }
        return Action.IDLE;
    }

    private ByteBuffer next(List<TapEvent> events) {
        TapEvent first = events.get(0);
        if (position < 0) {
            // How much a reader that comes back has seen is known only if nothing was dropped since.
            position = first.seq() == seq + 1 ? first.position() : 0;
        }
        long missing = first.position() - position;
        TapEvent last = events.get(events.size() - 1);
        seq = last.seq();
        position = last.nextPosition();
        return TapEventStream.frame(missing, events);
    }

    @Override
    protected void onCompleteSuccess() {
        leave();
        whole.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        leave();
        whole.failed(cause);
    }

    private void leave() {
        tap.leave(this);
        gone.complete(null);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
