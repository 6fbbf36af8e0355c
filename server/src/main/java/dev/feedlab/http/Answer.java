package dev.feedlab.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers of handlers in front of Javalin: the same few header fields on each. */
public final class Answer {

    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
    private static final HttpField EVENT_STREAM = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/event-stream");
    private static final HttpField TEXT = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/plain");
    private static final HttpField PROBLEM = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);

    /** An old answer to the same cursor would hide what is new. */
    private static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

    private Answer() {}

    public static void json(ByteBuffer body, Response response, Callback callback) {
        whole(JSON, body, response, callback);
    }

    public static void problem(Problem problem, Response response, Callback callback) {
        response.setStatus(problem.status());
        problem.headers().forEach(response.getHeaders()::put);
        whole(PROBLEM, ByteBuffer.wrap(problem.json()), response, callback);
    }

    private static void whole(HttpField type, ByteBuffer body, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(type);
        headers.put(NO_STORE);
        headers.put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, callback);
    }

    /** A short answer in plain text, as everybody gets it. */
    public static void text(ByteBuffer body, Response response, Callback callback) {
        response.getHeaders().put(TEXT).put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, body, callback);
    }

    /** Begins an event stream. */
    public static void eventStream(ByteBuffer opening, Response response, Callback written) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(EVENT_STREAM);
        headers.put(NO_STORE);
        response.write(false, opening, written);
    }
}
