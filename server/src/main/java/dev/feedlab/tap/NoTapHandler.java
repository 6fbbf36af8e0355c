package dev.feedlab.tap;

import dev.feedlab.http.Answer;
import dev.feedlab.http.Problem;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands where {@link TapHandler} would if it were not switched off, and says that it is. */
public final class NoTapHandler extends Handler.Wrapper {

    private static final Problem SWITCHED_OFF =
            new Problem(404, "the wire tap is switched off; the server was started with --no-wire-tap");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (TapPath.parse(Request.getPathInContext(request)) == null) {
            return super.handle(request, response, callback);
        }
        Answer.problem(SWITCHED_OFF, response, callback);
        return true;
    }
}
