package dev.feedlab.gallery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The finished reports below {@code /reports}, and their list at {@code /reports.json}. A report may have come from
 * anybody: its page may style itself and show its own pictures, and nothing else. No scripts run, nobody else is asked for
 * anything, and no other page can frame it.
 */
public final class Reports {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A browser's own viewer of PDF is a page of its own, which the policy above would keep from starting. */
    private static final String PDF_POLICY = "frame-ancestors 'none'";

    private static final String PDF = "application/pdf";

    private static final String PAGE = "text/html; charset=utf-8";

    /** A report's page hides its link to the list, because it leads nowhere where the page is opened as a file. */
    private static final String WAY_BACK_HIDDEN = "<p class=\"back\" hidden>";

    private static final String WAY_BACK = "<p class=\"back\">";

    /** What a report consists of. Gatling's own reports beside it need scripts, and are not served. */
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", PAGE,
            "pdf", PDF,
            "md", "text/markdown; charset=utf-8",
            "csv", "text/csv; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What {@code /reports.json} gives.
     *
     * @param folder as the server was told it, or null where it was told none
     */
    private record Listing(String folder, List<FinishedReport> reports) {}

    private final Optional<ReportsFolder> folder;

    /**
     * The reports in a folder.
     *
     * @param folder of which each folder with an {@code index.html} is a report; it need not exist yet
     */
    public Reports(Optional<Path> folder) {
        this.folder = folder.map(ReportsFolder::new);
    }

    /** Answers below {@code /reports}. */
    public void addTo(RoutesConfig routes) {
        get(routes, "/reports.json", this::list);
        get(routes, "/reports/{report}", this::page);
        get(routes, "/reports/{report}/<file>", this::file);
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void list(Context context) throws IOException {
        Listing listing = folder.isPresent()
                ? new Listing(folder.get().path().toString(), folder.get().all())
                : new Listing(null, List.of());
        context.contentType(ContentType.JSON)
                .header(Header.CACHE_CONTROL, "no-store")
                .result(JSON.writeValueAsBytes(listing));
    }

    /** Addresses in a report are relative to its folder, whose own address therefore ends with a slash. */
    private void page(Context context) throws IOException {
        String report = context.pathParam("report");
        Path page = found(folder.isPresent() ? folder.get().page(report) : Optional.empty());
        if (context.path().endsWith("/")) {
            send(context, page);
        } else {
            context.redirect(context.req().getRequestURI() + "/", HttpStatus.PERMANENT_REDIRECT);
        }
    }

    private void file(Context context) throws IOException {
        String report = context.pathParam("report");
        String file = context.pathParam("file");
        send(context, found(folder.isPresent() ? folder.get().file(report, file) : Optional.empty()));
    }

    private static Path found(Optional<Path> file) {
        return file.filter(path -> mediaType(path) != null).orElseThrow(NotFoundResponse::new);
    }

    private static void send(Context context, Path file) throws IOException {
        String type = mediaType(file);
        context.header("Content-Security-Policy", type.equals(PDF) ? PDF_POLICY : POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(Header.CACHE_CONTROL, "no-cache")
                .contentType(type);
        if (type.equals(PAGE)) {
            context.result(Files.readString(file).replace(WAY_BACK_HIDDEN, WAY_BACK));
        } else {
            context.result(Files.newInputStream(file));
        }
    }

    /** Null where it is no part of a report. */
    private static String mediaType(Path file) {
        String name = file.getFileName().toString();
        return MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
