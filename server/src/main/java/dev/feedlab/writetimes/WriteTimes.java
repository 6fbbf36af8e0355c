package dev.feedlab.writetimes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.feedlab.http.Origins;
import dev.feedlab.http.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * Answers {@code /write-times}: a measuring client has its own connection marked, and asks later when each write on it began
 * and had returned. What is written does not change by it.
 */
public final class WriteTimes {

    private static final String PATH = "/write-times";

    private static final JsonMapper JSON = new JsonMapper();

    private final boolean areNoted;
    private final Origins origins;
    private final WriteLogs logs;

    /**
     * @param areNoted whether the server was started so that it notes them; its connections are {@link MarkableConnection}s
     *     then
     * @param clock the one that messages are accepted by
     */
    public WriteTimes(boolean areNoted, Origins origins, InstantSource clock) {
        this.areNoted = areNoted;
        this.origins = origins;
        this.logs = new WriteLogs(clock);
    }

    /** Answers at and below {@code /write-times}. */
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::mark);
        routes.get(PATH + "/{id}", this::tell);
    }

    private void mark(Context context) throws JsonProcessingException {
        Request request = checked(context);
        WriteLog log = logs.begin()
                .orElseThrow(() -> new Refusal(
                        429,
                        "all " + WriteLogs.MAX_LOGS + " connections whose writes this server notes are in use",
                        Header.RETRY_AFTER,
                        Long.toString(WriteLogs.KEPT.toSeconds())));
        MarkableConnection.of(request).mark(log);
        context.status(HttpStatus.CREATED).header(Header.LOCATION, PATH + "/" + log.id());
        json(context, Map.of("id", log.id()));
    }

    private void tell(Context context) throws JsonProcessingException {
        checked(context);
        String id = context.pathParam("id");
        WriteLog log = logs.find(id)
                .orElseThrow(() -> new Refusal(
                        404,
                        "no connection is marked '" + id + "', or it was closed a while ago; expected an id that POST "
                                + PATH + " gave"));
        json(context, log.columns());
    }

    /** The request beneath Javalin's, if it may be answered. */
    private Request checked(Context context) {
        if (!areNoted) {
            throw new Refusal(404, "write times are not noted; expected a server started with --write-times");
        }
        Request request = ServletContextRequest.getServletContextRequest(context.req());
        if (origins.isForeign(request)) {
            throw new Refusal(403, "a foreign page may not ask for write times; expected a page of this server");
        }
        return request;
    }

    private static void json(Context context, Object value) throws JsonProcessingException {
        context.contentType(ContentType.JSON)
                .header(Header.CACHE_CONTROL, "no-store")
                .result(JSON.writeValueAsBytes(value));
    }
}
