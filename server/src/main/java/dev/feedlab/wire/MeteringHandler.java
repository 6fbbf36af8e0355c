package dev.feedlab.wire;

import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands before all other handlers and charges each request's bytes to the meter of its kind. */
public final class MeteringHandler extends Handler.Wrapper {

    private final Function<String, Meter> meterOfPath;

    public MeteringHandler(Function<String, Meter> meterOfPath) {
        this.meterOfPath = meterOfPath;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        MeteredEndPoint connection = MeteredEndPoint.of(request);
        Meter meter = meterOfPath.apply(Request.getPathInContext(request));
        meter.requested();
        connection.charge(meter);
        Request.addCompletionListener(request, failure -> connection.settle());
        return super.handle(request, response, callback);
    }
}
