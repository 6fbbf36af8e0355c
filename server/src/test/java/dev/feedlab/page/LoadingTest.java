package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's files: what is sent, how much, and with what rights; and how pages share a browser's connections. */
@ExtendWith(Chromium.class)
class LoadingTest {

    private static final int LEAST_BYTES = 20_000;
    private static final int MOST_BYTES = 150_000;

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/main.js, text/javascript",
        "/style/base.css, text/css",
        "/icon.svg, image/svg+xml",
        "/language/pt-br.js, text/javascript"
    })
    void sendsFilesWithTheirTypesAndRights(String path, String type) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void answersThatAFileHasNotChanged() {
        String tag = server.get("/main.js").headers().firstValue("ETag").orElseThrow();
        HttpRequest.Builder again =
                HttpRequest.newBuilder(server.uri("/main.js")).header("If-None-Match", tag);
        HttpResponse<String> answer = TestServer.send(again.build());
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(server.get("/dom.js").headers().firstValue("ETag")).isNotEqualTo(tag);
    }

    @Test
    void compressesForWhoAsksForIt() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/main.js"));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .sendAsync(request.header("Accept-Encoding", "br, gzip").build(), BodyHandlers.ofByteArray())
                .join();
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(unpacked, UTF_8)).isEqualTo(server.get("/main.js").body());
        assertThat(server.get("/main.js").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing.js",
                "/style/",
                "/style",
                "/..%2fdev/feedlab/server/FeedlabServer.class",
                "/web/main.js"
            })
    void servesNothingElse(String path) {
        assertThat(server.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void aFileCannotBePosted() {
        HttpRequest.Builder post =
                HttpRequest.newBuilder(server.uri("/main.js")).POST(BodyPublishers.noBody());
        assertThat(TestServer.send(post.build()).statusCode()).isEqualTo(405);
    }

    @Test
    void weighsLittleAndAsksNobodyElse(Visitors visitors) {
        BrowserContext browser = visitors.newBrowser(options -> {});
        Map<String, Response> answers = new ConcurrentHashMap<>();
        browser.onResponse(answer -> answers.put(answer.url(), answer));
        FeedPage page = visitors.open(browser, server.uri("/?room=weight")).untilOpen();
        page.find("nav a[data-view=race]").click();
        assertThat(page.find(".lane-card")).hasCount(4);
        page.find("nav a[data-view=ping-pong]").click();
        page.find("#rounds").fill("1");
        page.find("#ping-start").click();
        assertThat(page.find("#ping-results table")).isVisible();
        assertThat(answers.keySet())
                .allMatch(url -> url.startsWith(server.uri("/").toString()));
        int weight = answers.values().stream()
                .filter(answer -> answer.url().matches(".*/(\\?.*|[\\w/-]+\\.(js|css|svg))?$"))
                .mapToInt(answer -> answer.request().sizes().responseBodySize)
                .sum();
        assertThat(weight).isBetween(LEAST_BYTES, MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "lan.example"})
    void leavesTheConsoleClean(String host, Visitors visitors) {
        List<String> said = new CopyOnWriteArrayList<>();
        Page page = visitors.newBrowser(options -> {}).newPage();
        page.onConsoleMessage(message -> said.add(message.text()));
        for (String path : List.of("/?room=words", "/reports")) {
            page.navigate("http://" + host + ":" + server.port() + path);
            assertThat(page.locator("h1, h2").first()).isVisible();
        }
        page.navigate("http://" + host + ":" + server.port() + "/?room=words");
        new FeedPage(page).use(Transport.WEBSOCKET).untilOpen().write("a message");
        assertThat(new FeedPage(page).message("a message")).isVisible();
        assertThat(said).isEmpty();
    }

    /** Five streams and the tap would leave no connection to send by; a WebSocket is not among the six. */
    @Test
    void manyTabsOfOneBrowserCanAllSend(Visitors visitors) {
        BrowserContext browser = visitors.newBrowser(options -> {});
        List<FeedPage> tabs = new ArrayList<>();
        for (int tab = 1; tab <= 5; tab++) {
            FeedPage page = visitors.open(browser, server.uri("/?room=tabs"));
            tabs.add(page.use(Transport.SSE).untilOpen());
        }
        FeedPage sixth = visitors.open(browser, server.uri("/?room=tabs"));
        assertThat(sixth.find("#notice")).containsText("this page does not read now");
        assertThat(sixth.find("#held")).containsText("0 on this page, 5 on this browser's other pages");
        assertThat(tabs.get(4).find("#held")).containsText("1 on this page, 4 on this browser's other pages");
        for (int tab = 0; tab < tabs.size(); tab++) {
            tabs.get(tab).write("from tab " + tab);
            assertThat(tabs.get(0).message("from tab " + tab)).isVisible();
        }
        assertThat(tabs.get(4).find("#notice"))
                .containsText("1 of this page, 4 of other pages; other pages reading the wire: 0; kept free so");
        sixth.write("from the sixth");
        assertThat(tabs.get(4).message("from the sixth")).isVisible();
        sixth.use(Transport.WEBSOCKET).untilOpen();
        assertThat(sixth.message("from tab 4")).isVisible();
        sixth.use(Transport.SSE);
        assertThat(sixth.find("#notice")).containsText("this page does not read now");
        tabs.get(0).page().close(new Page.CloseOptions().setRunBeforeUnload(false));
        assertThat(sixth.find("#state")).containsText("readyState 1 OPEN");
    }
}
