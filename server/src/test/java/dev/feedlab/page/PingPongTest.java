package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.support.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The round-trip laboratory. */
@ExtendWith(Chromium.class)
class PingPongTest {

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void playsPingPong(Visitors visitors) {
        FeedPage page = visitors.visit(
                server.uri("/#ping-pong"),
                options -> options.setLocale("en-US").setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.find("#rounds").fill("50");
        page.find("#ping-start").click();
        assertThat(page.find("#ping-state")).hasText("Done.");
        assertThat(page.find("#ping-progress")).hasJSProperty("value", 1);
        assertThat(page.find("#ping-results .bar-row")).hasCount(6);
        assertThat(page.find("#ping-results tbody tr")).hasCount(2);
        page.find("#ping-results button").click();
        assertThat(page.find("#ping-results button")).hasText("Copied");
        String copied = (String) page.page().evaluate("navigator.clipboard.readText()");
        assertThat(copied.lines()).hasSize(3).allMatch(line -> line.split("\t").length == 9);
        assertThat(copied).contains("http\t50\t", "websocket\t50\t");
    }
}
