package dev.feedlab.metering;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands before all other handlers and charges each request's bytes to the meter of its kind. */
public final class MeteringHandler extends Handler.Wrapper {

    private final Meters meters;

    public MeteringHandler(Meters meters) {
        this.meters = meters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        MeteredEndPoint connection = MeteredEndPoint.of(request);
        Meter meter = meters.of(Traffic.ofPath(Request.getPathInContext(request)));
        meter.requested();
        connection.charge(meter);
        Request.addCompletionListener(request, failure -> connection.settle());
        return super.handle(request, response, callback);
    }
}
