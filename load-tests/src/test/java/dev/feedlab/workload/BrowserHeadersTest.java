package dev.feedlab.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.feedlab.client.StubServer;
import dev.feedlab.client.StubServer.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks a real Chromium. Where none is found this is skipped, unless the system property {@code feedlab.requireBrowser} is
 * {@code true}.
 */
class BrowserHeadersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PAGE = """
            <!doctype html><link rel="icon" href="data:,"><script>
            fetch('/polling').then(() => fetch('/long-polling')).then(() => {
                new EventSource('/sse');
                new WebSocket('ws://' + location.host + '/websocket');
            });
            </script>""";

    /** A browser of another version may have no more and no less of these, and is called differently. */
    private static final Percentage SIZE_TOLERANCE = Percentage.withPercentage(10);

    /** What Gatling adds, or has in its own words. */
    private static final List<String> OF_GATLING = List.of("host", "accept", "sec-websocket-extensions");

    @TempDir
    private Path profile;

    private final Map<Transport, Map<String, String>> sent = new ConcurrentHashMap<>();

    @Test
    void areThoseOfChromium() throws Exception {
        Path chromium = chromium();
        try (StubServer server = new StubServer()) {
            server.on("/", (request, body) -> answer(request));
            browse(chromium, server.url() + "/");

            for (Transport transport : Transport.values()) {
                Map<String, String> expected = comparable(asMap(
                        RequestHeaders.BROWSER.lines(transport, server.url().getAuthority())));
                Map<String, String> actual = comparable(sent.get(transport));
                assertThat(actual.keySet()).as(transport.key()).isEqualTo(expected.keySet());
                assertThat(bytes(actual)).as(transport.key()).isCloseTo(bytes(expected), SIZE_TOLERANCE);
            }
        }
    }

    private void browse(Path chromium, String page) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        "--user-data-dir=" + profile,
                        page)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // What it leaves behind when it is killed goes away with the test's folder.
        command.environment().put("TMPDIR", profile.toString());
        Process browser = command.start();
        try {
            await().atMost(PATIENCE).until(() -> sent.keySet().containsAll(List.of(Transport.values())));
        } finally {
            List<ProcessHandle> all = Stream.concat(browser.descendants(), Stream.of(browser.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            // Until then they may write to the profile, which goes away with the test.
            all.forEach(each -> each.onExit().join());
        }
    }

    private Reply answer(HttpExchange request) {
        String path = request.getRequestURI().getPath().substring(1);
        Stream.of(Transport.values())
                .filter(transport -> transport.key().equals(path))
                .forEach(transport -> sent.put(transport, headers(request)));
        request.getResponseHeaders().set("Content-Type", path.isEmpty() ? "text/html" : "application/json");
        return new Reply(200, path.isEmpty() ? PAGE : "{}");
    }

    private static Map<String, String> headers(HttpExchange request) {
        Map<String, String> headers = new TreeMap<>();
        request.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private static Map<String, String> asMap(String lines) {
        Map<String, String> headers = new TreeMap<>();
        lines.lines().forEach(line -> {
            String[] nameAndValue = line.split(": ", 2);
            headers.put(nameAndValue[0].toLowerCase(Locale.ROOT), nameAndValue[1]);
        });
        return headers;
    }

    private static Map<String, String> comparable(Map<String, String> headers) {
        Map<String, String> rest = new TreeMap<>(headers);
        if (headers.containsKey("sec-websocket-key")) {
            rest.keySet().removeAll(OF_GATLING);
        }
        return rest;
    }

    private static int bytes(Map<String, String> headers) {
        return headers.entrySet().stream()
                .mapToInt(header -> (header.getKey() + ": " + header.getValue() + "\r\n").length())
                .sum();
    }

    private static Path chromium() {
        Path found = Stream.of(
                        System.getenv("FEEDLAB_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (found == null) {
            String missing = "no Chromium was found; install one, or name it in the environment's FEEDLAB_CHROMIUM";
            if (Boolean.getBoolean("feedlab.requireBrowser")) {
                throw new AssertionError(missing);
            }
            Assumptions.abort(missing);
        }
        return found;
    }
}
