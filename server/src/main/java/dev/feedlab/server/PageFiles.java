package dev.feedlab.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The demo page's files, and what they may do in a browser. The page shows what strangers wrote: nothing but its own
 * scripts may run and nothing but its own server may be spoken to, whatever slips into it.
 *
 * <p>They are read once, and each has its own route: no path from outside is ever looked up. Their entity tags come from
 * their bytes; those of Jetty come from time and length, and the entries of a jar that is built reproducibly all have the
 * same time. Unlike the feeds they are compressed for whoever asks for it: no bytes of theirs are compared.
 */
final class PageFiles {

    /** Where the page lies on the class path. */
    private static final String DIRECTORY = "/web";

    private static final String START = "index.html";

    private static final String REPORTS = "reports.html";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private static final Map<String, String> HEADERS = Map.of(
            // To be asked for each time, and answered with 304 while the entity tag is the same: a page whose modules
            // are
            // of two versions would not run.
            "Cache-Control",
            "no-cache",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Vary",
            "Accept-Encoding",
            "X-Content-Type-Options",
            "nosniff");

    private final Map<String, PageFile> files = new HashMap<>();

    /**
     * @throws UncheckedIOException if the class path cannot be read
     */
    PageFiles() {
        try {
            read(PageFiles.class.getResource(DIRECTORY).toURI());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void read(URI directory) throws IOException {
        if (!directory.getScheme().equals("jar")) {
            readBelow(Path.of(directory));
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(directory, Map.of())) {
            readBelow(jar.getPath(DIRECTORY));
        }
    }

    private void readBelow(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                files.put(name, PageFile.of(name, Files.readAllBytes(path)));
            }
        }
    }

    void addTo(RoutesConfig routes) {
        files.forEach((name, file) -> add("/" + name, file, routes));
        add("/", files.get(START), routes);
        add("/reports", files.get(REPORTS), routes);
    }

    private static void add(String path, PageFile file, RoutesConfig routes) {
        routes.get(path, file::answer);
        routes.head(path, file::answer);
    }

    private record PageFile(byte[] bytes, byte[] gzipped, String mediaType, String entityTag) {

        static PageFile of(String name, byte[] bytes) {
            String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (mediaType == null) {
                throw new IllegalStateException("no media type is known for " + name);
            }
            return new PageFile(bytes, gzip(bytes), mediaType, entityTag(bytes));
        }

        private static byte[] gzip(byte[] bytes) {
            ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
                gzip.write(bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return gzipped.toByteArray();
        }

        /** A weak one: it stands for the compressed bytes too. */
        private static String entityTag(byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + '"';
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        void answer(Context context) {
            HEADERS.forEach(context::header);
            context.header("ETag", entityTag);
            if (entityTag.equals(context.header("If-None-Match"))) {
                context.status(HttpStatus.NOT_MODIFIED);
                return;
            }
            context.contentType(mediaType);
            String accepted = context.header("Accept-Encoding");
            if (accepted != null && accepted.contains("gzip")) {
                context.header("Content-Encoding", "gzip").result(gzipped);
            } else {
                context.result(bytes);
            }
        }
    }
}
