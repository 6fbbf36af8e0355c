package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(Chromium.class)
class BreakItTest {

    private static final String CUT = "server cut 1 connection";

    /** Shorter than the page stays offline, and as long as the built-in publisher is quiet at the most. */
    private static final String REQUESTS_OFFLINE =
            "since => performance.getEntriesByType('resource').map(({name, startTime}) => [name, startTime - since])"
                    + ".filter(([name, after]) => /feeds|wire/.test(name) && after > 0 && after < 4000).map(([name]) => name)";

    /** Those that began a while after the pause did, and before it ended. */
    private static final String POLLS_IN_THE_PAUSE =
            "() => performance.getEntriesByType('resource').filter(({name, startTime}) => name.includes('/poll?')"
                    + " && startTime > pausedAt && startTime < pausedAt + 4000).length";

    private TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SHORT_POLLING")
    void comesBackAfterACut(Transport transport, Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=broken")).use(transport).untilOpen();
        server.publish("broken", 1, 3);
        page.figure("received", 3);
        page.find("#cut").click();
        assertThat(page.find("#break-result")).containsText("The server cut 1 connection");
        assertThat(page.find("#break-result")).containsText("Recovered: ");
        boolean isPoll = transport == Transport.LONG_POLLING;
        assertThat(page.arrows(isPoll ? "the browser itself again" : "connection lost"))
                .hasCount(1);
        assertThat(page.find("#rows .line").filter(saying(isPoll ? CUT + "|itself again" : CUT + "|connection lost")))
                .hasText(new Pattern[] {Pattern.compile(CUT), Pattern.compile("lost|again")});
        if (isPoll) {
            Locator requests = page.find("#totals tr:has(.long-polling) td").first();
            page.page()
                    .waitForCondition(() -> requests.textContent()
                            .equals(String.valueOf(
                                    page.arrows("GET …/long-poll").count())));
        }
        server.publish("broken", 4, 3);
        page.figure("received", 6).figure("missing", 0).figure("repeated", 0).untilOpen();
    }

    private static Locator.FilterOptions saying(String pattern) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(pattern));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void sendsNothingWhileOfflineAndKeepsWhatIsWritten(Transport transport, Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=lobby")).use(transport).untilOpen();
        assertThat(page.message("tick").first()).isVisible();
        page.find("#offline").click();
        assertThat(page.find("#state")).containsText("offline for");
        Object since = page.page().evaluate("performance.now()");
        page.write("into the void");
        assertThat(page.find("#text-error")).containsText("Not sent: the page is offline");
        assertThat(page.find("#text")).hasValue("into the void");
        page.use(transport == Transport.SSE ? Transport.WEBSOCKET : Transport.SSE);
        page.join("elsewhere", "Ana");
        assertThat(page.find("#state")).containsText("offline for");
        assertThat(page.find("#cut")).hasAttribute("aria-disabled", "true");
        assertThat(page.find("#hold")).hasAttribute("aria-disabled", "true");
        assertThat(page.find("#state")).containsText("readyState 1 OPEN");
        assertThat((List<?>) page.page().evaluate(REQUESTS_OFFLINE, since)).isEmpty();
        assertThat(page.find("#text-error")).isHidden();
        page.find("#write button").click();
        assertThat(page.message("into the void")).isVisible();
        assertThat(page.find("#text")).hasValue("");
    }

    @Test
    void sendsByTheWayThatIsShownOrNotAtAll(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=broken"));
        assertThat(page.find("input[value=frame]")).isDisabled();
        page.use(Transport.WEBSOCKET).untilOpen();
        assertThat(page.find("input[value=frame]")).isChecked();
        int port = server.port();
        server.close();
        assertThat(page.find("#state")).containsText("reconnecting in");
        page.write("by frame only");
        assertThat(page.find("#text-error")).containsText("no WebSocket is open");
        assertThat(page.find("#text")).hasValue("by frame only");
        server = TestServer.start(TestServer.settings().port(port));
        page.untilOpen().find("#write button").click();
        assertThat(page.message("by frame only")).isVisible();
        assertThat(page.arrows("POST")).hasCount(0);
        page.use(Transport.SSE);
        assertThat(page.find("input[value=post]")).isChecked();
        assertThat(page.find("input[value=frame]")).isDisabled();
    }

    @Test
    void givesBackWhatTheServerRefusedInAFrame(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=broken"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        page.page().evaluate("document.querySelector('#text').maxLength = 100000");
        page.write("x".repeat(17_000));
        assertThat(page.find("#text-error")).containsText("Not sent: ");
        assertThat(page.find("#text")).hasValue("x".repeat(17_000));
    }

    @Test
    void forgetsTheDisturbanceWhenTheTransportIsSwitched(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=broken")).use(Transport.SSE).untilOpen();
        page.find("#cut").click();
        assertThat(page.find("#break-result")).containsText("Recovered: the reader is back; it had missed nothing.");
        page.use(Transport.WEBSOCKET).untilOpen();
        assertThat(page.find("#break-result")).containsText("goes on from its cursor");
    }

    @Test
    void saysThatShortPollingHasNothingToCut(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=broken")).untilOpen();
        page.find("#interval").fill("20");
        page.find("#cut").click();
        assertThat(page.find("#break-result")).containsText("Nothing to cut");
    }

    @Test
    void countsWhatItRecoversAfterHavingBeenOffline(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=broken"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        page.find("#offline").click();
        assertThat(page.find("#state")).containsText("offline for");
        assertThat(page.find("#state")).containsText("readyState 3 CLOSED");
        server.publish("broken", 1, 4);
        assertThat(page.find("#received")).hasText("0");
        assertThat(page.find("#recovered")).hasText("4");
        page.figure("received", 4).figure("missing", 0);
        assertThat(page.find("#break-result")).containsText("has fetched the 4 messages that it had missed");
    }

    /** The laboratories use the net. */
    @Test
    void isOnlineAgainWhenAnotherViewIsOpened(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=broken"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        page.find("#offline").click();
        assertThat(page.find("#break-result")).containsText("Opening another view ends it");
        page.find("nav a[data-view=ping-pong]").click();
        page.find("nav a[data-view=feed]").click();
        assertThat(page.arrows("online again: another view was opened")).hasCount(1);
        assertThat(page.find("#break-result")).containsText("Recovered: ");
    }

    @Test
    void putsAsideWhatIsPushedWhileTheReaderIsPaused(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=broken")).use(Transport.SSE).untilOpen();
        page.find("#hold").click();
        server.publish("broken", 1, 4);
        assertThat(page.find("#state")).containsText("4 buffered");
        assertThat(page.find("#received")).hasText("0");
        assertThat(page.find("#received")).hasText("4");
        page.figure("missing", 0).figure("repeated", 0);
        assertThat(page.find("#break-result")).containsText("has read the 4 messages that had waited");
    }

    @Test
    void aPausedPollerDoesNotAsk(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=broken"))
                .use(Transport.LONG_POLLING)
                .untilOpen();
        page.find("#hold").click();
        server.publish("broken", 1, 1);
        assertThat(page.find("#state")).containsText("1 buffered");
        int asked = page.arrows("GET …/long-poll").count();
        server.publish("broken", 2, 5);
        assertThat(page.find("#received")).hasText("6");
        assertThat(page.arrows("#2–#6, 5 messages")).hasCount(1);
        assertThat(page.find("#break-result"))
                .containsText("has got the 5 messages that had waited in the server. 1 more came");
        assertThat(asked)
                .as("the one that looks for the server, and the one that was held")
                .isEqualTo(2);
    }

    @Test
    void aPausedShortPollerDoesNotAskEither(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=broken")).untilOpen();
        assertThat(page.arrows("200, nothing new").nth(2)).isVisible();
        page.find("#hold").click();
        assertThat(page.find("#break-result")).containsText("the page does not ask");
        page.page().evaluate("() => (window.pausedAt = performance.now())");
        server.publish("broken", 1, 2);
        page.figure("received", 2);
        assertThat(page.page().evaluate(POLLS_IN_THE_PAUSE)).isEqualTo(0);
        assertThat(page.find("#break-result")).containsText("2 messages that had waited in the server");
    }

    @Test
    void countsOnlyWhatThePageHadOpenAsCut(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=broken")).use(Transport.SSE).untilOpen();
        page.use(Transport.WEBSOCKET).untilOpen();
        page.find("#cut").click();
        assertThat(page.find("#break-result")).containsText("The server cut 1 connection of this page.");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void survivesARestartOfTheServer(Transport transport, Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=broken")).use(transport).untilOpen();
        server.publish("broken", 1, 2);
        page.figure("received", 2);
        int port = server.port();
        server.close();
        assertThat(page.find("#state")).hasText(Pattern.compile(".*lost, reconnecting in.*"));
        server = TestServer.start(TestServer.settings().port(port));
        page.untilOpen();
        server.publish("broken", 1, 1);
        page.figure("received", 3).figure("gaps", 1).figure("missing", 0).figure("repeated", 0);
        assertThat(page.find("#messages .gap")).hasCount(1);
    }
}
