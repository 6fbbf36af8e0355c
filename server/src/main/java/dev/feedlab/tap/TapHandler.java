package dev.feedlab.tap;

import dev.feedlab.http.Answer;
import dev.feedlab.http.Bytes;
import dev.feedlab.http.Origins;
import dev.feedlab.http.Query;
import dev.feedlab.http.Refusal;
import dev.feedlab.metering.Traffic;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Shows visitors the bytes of their own connections: heeds {@code wire=ID} on what they ask for, and answers
 * {@code /wire/ID}. Whoever knows the id may read, so that it is to be unguessable; and only what its visitor asked for
 * himself is shown, so that nobody can be lured into showing his requests to somebody else.
 */
public final class TapHandler extends Handler.Wrapper {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    /** After how long a reader comes back whose stream ended. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Taps taps;
    private final Predicate<String> tappable;
    private final Origins origins;
    private final int heartbeatSeconds;
    private volatile Scheduler.Task nextBeat;

    /**
     * @param tappable whether requests to a path may be tapped
     * @param heartbeatSeconds time between two signs of life to a reader, 1 or more
     */
    public TapHandler(Taps taps, Predicate<String> tappable, Origins origins, int heartbeatSeconds) {
        this.taps = taps;
        this.tappable = tappable;
        this.origins = origins;
        this.heartbeatSeconds = heartbeatSeconds;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        scheduleBeat();
    }

    @Override
    protected void doStop() throws Exception {
        nextBeat.cancel();
        super.doStop();
    }

    private void scheduleBeat() {
        nextBeat = getServer().getScheduler().schedule(this::beat, heartbeatSeconds, TimeUnit.SECONDS);
    }

    private void beat() {
        taps.beat();
        scheduleBeat();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        TapPath wirePath = TapPath.parse(path);
        try {
            if (wirePath == null) {
                showOrForget(path, request);
            } else {
                TappedConnection.of(request).forgetHeld();
                answer(wirePath, request, response, callback);
                return true;
            }
        } catch (Refusal refusal) {
            TappedConnection.of(request).forgetHeld();
            Answer.problem(refusal.problem(), response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private void showOrForget(String path, Request request) {
        Tap tap = null;
        String query = request.getHttpURI().getQuery();
        if (query != null && query.contains("wire=") && tappable.test(path)) {
            tap = tapOf(request);
        }
        if (tap == null) {
            TappedConnection.of(request).forgetHeld();
        } else {
            Traffic traffic = Traffic.ofPath(path);
            TappedConnection.of(request).show(tap, traffic.key(), traffic.isHeld());
        }
    }

    /** The tap that a request is to be shown to; null if it names none, or none of its visitor's own. */
    private Tap tapOf(Request request) {
        String id = Query.of(request).text("wire");
        if (id == null || origins.isForeign(request)) {
            return null;
        }
        Tap tap = open(TapPath.checkedId(id), request);
        return tap.isOf(visitor(request)) ? tap : null;
    }

    private Tap open(String id, Request request) {
        return taps.open(id, visitor(request))
                .orElseThrow(() -> new Refusal(
                        429,
                        "all " + Taps.MAX_TAPS + " taps that this server allows are in use",
                        "Retry-After",
                        Long.toString(Taps.FORGOTTEN_AFTER.toSeconds())));
    }

    /** The address that a request comes from. A machine has several for itself, and browsers take any of them. */
    private static String visitor(Request request) {
        if (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote) {
            InetAddress address = remote.getAddress();
            return address.isLoopbackAddress() ? "loopback" : address.getHostAddress();
        }
        throw new Refusal(400, "the connection is closed");
    }

    private void answer(TapPath path, Request request, Response response, Callback callback) {
        String method = path.isCut() ? HttpMethod.POST.asString() : HttpMethod.GET.asString();
        if (!method.equals(request.getMethod())) {
            throw new Refusal(405, request.getMethod() + " is not allowed here; expected " + method, "Allow", method);
        }
        String id = TapPath.checkedId(path.id());
        if (origins.isForeign(request)) {
            throw new Refusal(403, "a foreign page may not use a tap; expected a page of this server");
        }
        if (path.isCut()) {
            cut(id, request, response, callback);
        } else {
            read(id, request, response, callback);
        }
    }

    private void read(String id, Request request, Response response, Callback callback) {
        long seq = lastEventId(request);
        Tap tap = open(id, request);
        checkOwner(tap, request);
        // A stream may be silent between two heartbeats; a client that is gone is noticed when a write fails.
        request.addIdleTimeoutListener(silence -> false);
        TapReader reader = new TapReader(tap, seq, request, response, callback);
        Answer.eventStream(TapEventStream.opening(RETRY), response, Callback.from(reader::begin, callback::failed));
    }

    private static long lastEventId(Request request) {
        String id = request.getHeaders().get(LAST_EVENT_ID);
        if (id == null) {
            return 0;
        }
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException notANumber) {
            throw new Refusal(400, "'" + LAST_EVENT_ID + "' is '" + id + "'; expected the seq of an event of this tap");
        }
    }

    private void cut(String id, Request request, Response response, Callback callback) {
        int count = taps.find(id)
                .map(tap -> {
                    checkOwner(tap, request);
                    return tap.cut();
                })
                .orElse(0);
        Answer.json(new Bytes(16).put("{\"cut\":" + count + "}").heap(), response, callback);
    }

    private static void checkOwner(Tap tap, Request request) {
        if (!tap.isOf(visitor(request))) {
            throw new Refusal(403, "this tap belongs to another address; expected an id of your own");
        }
    }
}
