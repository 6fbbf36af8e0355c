package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The race and the round-trip laboratory. */
@ExtendWith(Chromium.class)
class LabsTest {

    private static final Pattern SEVERAL = Pattern.compile("[5-9]|\\d\\d+");

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void allFourRaceOnOneFeed(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=track#race"));
        page.find("#rate").fill("4");
        for (Transport transport : Transport.values()) {
            assertThat(page.lane(transport, "messages")).hasText(SEVERAL);
            assertThat(page.lane(transport, "p50")).hasText(Pattern.compile("[\\d.]+ (µs|ms|s)"));
            assertThat(page.lane(transport, "down")).hasText(Pattern.compile("[\\d.]+ K?B"));
        }
        assertThat(page.lane(Transport.SSE, "requests")).hasText("1");
        assertThat(page.lane(Transport.WEBSOCKET, "requests")).hasText("1");
        assertThat(page.lane(Transport.LONG_POLLING, "requests")).hasText(SEVERAL);
        assertThat(page.find(".lane-card .sparkline[role=img]")).hasCount(4);
    }

    @Test
    void theRaceEndsAndTheRoomGoesOn(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=track")).use(Transport.SSE).untilOpen();
        page.find("nav a[data-view=race]").click();
        assertThat(page.lane(Transport.SSE, "messages")).not().hasText("0");
        server.publish("track", 1, 3);
        page.find("#race-start").click();
        assertThat(page.find(".lane-state").first()).hasText("closed");
        page.find("nav a[data-view=feed]").click();
        page.untilOpen().figure("received", 3).figure("missing", 0);
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
