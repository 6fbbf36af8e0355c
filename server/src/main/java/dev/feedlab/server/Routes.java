package dev.feedlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageStore;
import dev.feedlab.http.Problem;
import dev.feedlab.http.Refusal;
import dev.feedlab.publish.Publishing;
import dev.feedlab.subscribe.MessageJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Javalin answers: publishing, the figures, and every error as a problem. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final Publishing publishing;
    private final Figures figures;
    private final MessageStore store;

    Routes(Publishing publishing, Figures figures, MessageStore store) {
        this.publishing = publishing;
        this.figures = figures;
        this.store = store;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/feeds/{feed}/messages", this::publish);
        routes.get("/stats", context -> json(context, figures.json()));
        routes.get(
                "/metrics", context -> context.contentType(Figures.PROMETHEUS).result(figures.prometheus()));
        routes.get("/health", this::health);
        routes.exception(Refusal.class, (refusal, context) -> answer(refusal.problem(), context));
        routes.exception(CompletionException.class, this::answerCause);
        routes.exception(
                HttpResponseException.class, (response, context) -> answer(problemOf(response, context), context));
        routes.exception(Exception.class, this::answerUnexpected);
    }

    private void publish(Context context) throws IOException {
        if (!ContentType.JSON.equalsIgnoreCase(mediaType(context))) {
            throw new Refusal(new Problem(
                    415, "the body is '" + context.contentType() + "'; expected the media type application/json"));
        }
        String feed = context.pathParam("feed");
        // One byte more than allowed tells a body that is too long, and is all that is read of it.
        byte[] draft = context.bodyInputStream().readNBytes(Publishing.MAX_BODY_BYTES + 1);
        String publisher = context.req().getRemoteAddr();
        context.future(() -> publishing
                .publish(feed, draft, publisher)
                .thenAccept(message -> created(context, message))
                .toCompletableFuture());
    }

    private static String mediaType(Context context) {
        String contentType = context.contentType();
        return contentType == null ? "" : contentType.split(";", 2)[0].trim();
    }

    private static void created(Context context, Message message) {
        json(context.status(201), MessageJson.of(message));
    }

    private void health(Context context) {
        Optional<String> trouble = store.trouble();
        if (trouble.isPresent()) {
            throw new Refusal(new Problem(503, "the store cannot take messages: " + trouble.get()));
        }
        json(context, "{\"status\":\"up\"}".getBytes(UTF_8));
    }

    private static void json(Context context, byte[] json) {
        context.contentType(ContentType.JSON)
                .header("Cache-Control", "no-store")
                .result(json);
    }

    private static void answer(Problem problem, Context context) {
        problem.headers().forEach(context::header);
        context.status(problem.status()).result(problem.json()).contentType(Problem.MEDIA_TYPE);
    }

    private void answerCause(CompletionException wrapper, Context context) {
        if (wrapper.getCause() instanceof Refusal refusal) {
            answer(refusal.problem(), context);
        } else {
            answerUnexpected(wrapper, context);
        }
    }

    private void answerUnexpected(Exception unexpected, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), unexpected);
        answer(new Problem(500, "the server failed; its log says why"), context);
    }

    private static Problem problemOf(HttpResponseException response, Context context) {
        if (response instanceof NotFoundResponse) {
            return new Problem(404, "there is nothing at " + context.path() + "; docs/api.md lists all paths");
        }
        if (response instanceof MethodNotAllowedResponse) {
            String allowed = String.join(", ", response.getDetails().values());
            return new Problem(
                    405, context.method() + " is not allowed here; expected " + allowed, Map.of("Allow", allowed));
        }
        return new Problem(response.getStatus(), response.getMessage());
    }
}
