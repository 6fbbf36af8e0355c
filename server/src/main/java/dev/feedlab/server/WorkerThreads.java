package dev.feedlab.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands between the handlers that never block and Javalin, whose handlers may. What is before it runs on the thread that
 * found the request readable, without a change of threads, which would cost more than answering a poll does.
 */
final class WorkerThreads extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        getServer().getThreadPool().execute(() -> handleBlocking(request, response, callback));
        return true;
    }

    private void handleBlocking(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
