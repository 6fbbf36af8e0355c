package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.feedlab.support.TestServer;
import java.util.List;
import java.util.regex.Pattern;
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

    private FeedPage lab(Visitors visitors) {
        return visitors.visit(
                server.uri("/#ping-pong"),
                options -> options.setLocale("en-US").setPermissions(List.of("clipboard-read", "clipboard-write")));
    }

    private static void play(FeedPage page, int rounds) {
        page.find("#rounds").fill(Integer.toString(rounds));
        page.find("#ping-start").click();
    }

    @Test
    void playsPingPong(Visitors visitors) {
        FeedPage page = lab(visitors);
        play(page, 100);
        assertThat(page.find("#ping-state")).hasText("Done.");
        assertThat(page.find("#ping-progress")).hasJSProperty("value", 1);
        assertThat(page.find("#ping-results .bar-row")).hasCount(6);
        assertThat(page.find("#ping-results tbody tr")).hasCount(2);
        page.find("#language").click();
        assertThat(page.find("#ping-state")).hasText("Pronto.");
        page.find("#language").click();
        page.find("#ping-results button").click();
        assertThat(page.find("#ping-results button")).hasText("Copied");
        String copied = (String) page.page().evaluate("navigator.clipboard.readText()");
        assertThat(copied.lines()).hasSize(3).allMatch(line -> line.split("\t").length == 9);
        assertThat(copied).contains("http\t100\t", "websocket\t100\t");
    }

    @Test
    void givesNoPercentileOfTooFewAndNothingMoreExactThanItsClock(Visitors visitors) {
        FeedPage page = lab(visitors);
        play(page, 99);
        assertThat(page.find("#ping-state")).hasText("Done.");
        assertThat(page.find("#ping-results .bar-row")).hasCount(4);
        assertThat(page.find("#ping-results .hint"))
                .hasText("Clock: performance.now() of this browser moves in steps of 100 µs;"
                        + " nothing is shown more exactly. p99 is given from 100 round trips on.");
        Locator cells = page.find("#ping-results tbody td");
        assertThat(cells.nth(4)).hasText("–");
        assertThat(cells.nth(3)).hasText(Pattern.compile("(< )?\\d+(\\.\\d)? ms"));
        page.find("#ping-results button").click();
        assertThat(page.find("#ping-results button")).hasText("Copied");
        assertThat((String) page.page().evaluate("navigator.clipboard.readText()"))
                .containsPattern("http\t99\t\\d+\\.\\d\t\\d+\\.\\d\t\\d+\\.\\d\t\t");
    }

    @Test
    void canBeStoppedAndMarksResultsThatAreNotOfThisRun(Visitors visitors) {
        FeedPage page = lab(visitors);
        play(page, 5);
        assertThat(page.find("#ping-state")).hasText("Done.");
        assertThat(page.find(".stale-note")).isHidden();
        page.find("#rounds").fill("10000");
        assertThat(page.find(".stale-note")).hasText("From an earlier run, of 5 round trips each.");
        play(page, 10_000);
        assertThat(page.find("#ping-progress")).not().hasJSProperty("value", 0);
        assertThat(page.find(".stale-note")).isVisible();
        assertThat(page.find("#ping-start")).hasText("Stop");
        page.find("#ping-start").click();
        assertThat(page.find("#ping-state")).hasText(Pattern.compile("Stopped after [\\d,]+ of 20,000 round trips.*"));
        assertThat(page.find("#ping-start")).hasText("Start");
        page.find("#rounds").fill("5");
        assertThat(page.find(".stale-note")).isHidden();
        play(page, 5);
        assertThat(page.find("#ping-state")).hasText("Done.");
    }
}
