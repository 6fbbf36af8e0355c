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

@ExtendWith(Chromium.class)
class ConversationTest {

    private static final String IS_AT_END = "() => { const {scrollHeight, scrollTop, clientHeight} ="
            + " document.querySelector('#rows'); return clientHeight > 0 && scrollHeight - scrollTop - clientHeight <= 4; }";

    private final TestServer server = TestServer.start(TestServer.settings().heartbeatSeconds(1));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void drawsPollsAndTheirAnswers(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk")).untilOpen();
        assertThat(page.arrows("GET …/poll?after=").first()).isVisible();
        assertThat(page.arrows("200, nothing new").first()).isVisible();
        server.publish("talk", 1, 1);
        assertThat(page.arrows("200 · #1 Ana: text 1")).isVisible();
    }

    @Test
    void drawsAHeldPollUntilItsMessageComes(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk")).use(Transport.LONG_POLLING);
        assertThat(page.find("#rows .now.held")).containsText("held");
        server.publish("talk", 1, 1);
        assertThat(page.arrows("#1 Ana: text 1")).hasText(Pattern.compile("200 after [\\d.]+ m?s · #1 Ana: text 1"));
        assertThat(page.arrows("#1 Ana: text 1")).hasClass(Pattern.compile("held"));
        assertThat(page.arrows("GET …/long-poll")).hasCount(3);
        assertThat(page.find("#rows .line.long-polling").nth(1)).hasText(Pattern.compile("200, nothing new$"));
        assertThat(page.find("#rows .line.history .row").first())
                .hasAccessibleName(Pattern.compile("history on joining"));
    }

    @Test
    void drawsOneRequestAndThenEvents(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=talk")).use(Transport.SSE).untilOpen();
        server.publish("talk", 1, 1);
        assertThat(page.arrows("event · #1 Ana: text 1")).isVisible();
        assertThat(page.arrows("GET …/sse")).hasCount(1);
        assertThat(page.arrows("200, the answer stays open")).hasCount(1);
        assertThat(page.arrows("comment: heartbeat").first()).isVisible();
    }

    @Test
    void drawsHandshakeFramesPingsPongsAndClose(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk")).use(Transport.WEBSOCKET);
        assertThat(page.arrows("101 Switching Protocols")).hasCount(1);
        server.publish("talk", 1, 1);
        assertThat(page.arrows("ping").first()).hasClass(Pattern.compile("down"));
        assertThat(page.arrows("pong").first()).hasClass(Pattern.compile("up"));
        page.use(Transport.SHORT_POLLING);
        assertThat(page.arrows("close 1000")).hasCount(2);
        assertThat(page.arrows("frame: begins at cursor 0@")).hasCount(1);
    }

    @Test
    void saysWhatIsSentAndWhatComesOfIt(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk"))
                .join("talk", "Ana")
                .use(Transport.WEBSOCKET)
                .untilOpen();
        page.find("input[value=post]").check();
        page.write("by POST");
        assertThat(page.arrows("POST …/messages · Ana: by POST")).hasClass(Pattern.compile("up"));
        assertThat(page.arrows("201, accepted · #1 Ana: by POST")).hasClass(Pattern.compile("down"));
        page.find("input[value=frame]").check();
        page.write("by a frame " + "x".repeat(80));
        assertThat(page.arrows("frame · Ana: by a frame xxx")).hasText(Pattern.compile("x…$"));
        assertThat(page.arrows("frame · #2 Ana: by a frame xxx")).hasText(Pattern.compile("x…$"));
        for (Locator arrow : page.find("#rows .row[data-messages='2']").all()) {
            assertThat(arrow).hasAccessibleName(Pattern.compile("by a frame x{80}$"));
        }
        assertThat(page.find("#rows .up .row[data-messages='2']"))
                .hasAccessibleName(Pattern.compile("^[\\d:.]+, client to server, WebSocket, frame · Ana: "));
    }

    @Test
    void drawsMessagesThatComeTogetherAsOneArrow(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk")).untilOpen();
        page.find("#hold").click();
        assertThat(page.find("#state")).containsText("paused");
        server.publish("talk", 1, 3);
        assertThat(page.arrows("200 · #1–#3, 3 messages").or(page.arrows("#2–#3, 2 messages")))
                .isVisible();
    }

    @Test
    void slopesAnAnswerByItsRoundTripAndNothingElse(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=talk")).use(Transport.SSE).untilOpen();
        server.publish("talk", 1, 1);
        assertThat(page.arrows("event")).isVisible();
        assertThat(slope(page.arrows("200, the answer stays open"))).isPositive();
        assertThat(slope(page.arrows("GET …/sse"))).isZero();
        assertThat(slope(page.arrows("event"))).isZero();
    }

    private static int slope(Locator line) {
        return (Integer) line.locator(".arrow > line").evaluate("({y1, y2}) => y2.baseVal.value - y1.baseVal.value");
    }

    @Test
    void breaksALongSilenceAndSaysHowLongItWas(Visitors visitors) {
        try (TestServer quiet = TestServer.start()) {
            FeedPage page = visitors.visit(quiet.uri("/?room=talk"))
                    .use(Transport.WEBSOCKET)
                    .untilOpen();
            assertThat(page.find("#rows .now .silence.broken")).containsText("s of silence");
            quiet.publish("talk", 1, 1);
            Locator line = page.arrows("frame · #1 Ana: text 1");
            assertThat(line.locator(".broken")).hasText(Pattern.compile("^[4-9] s of silence$"));
            assertThat(line.locator(".broken .zigzag")).hasCount(2);
            assertThat(page.arrows("101 Switching").locator(".broken")).hasCount(0);
        }
    }

    @Test
    void drawsTheClosingHandshakeBeforeTheEndThatTheReaderNoticed(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        assertThat(page.arrows("ping").first()).isVisible();
        page.use(Transport.SSE);
        assertThat(page.arrows("closed: 1000")).isVisible();
        assertThat(page.arrows("close 1000")).hasCount(2);
        List<String> order = page.find("#rows .line").allTextContents().stream()
                .filter(line -> line.matches(".*(close 1000|closed: 1000).*"))
                .map(line -> line.replaceAll(".*(close 1000|closed: 1000).*", "$1"))
                .toList();
        assertThat(order).containsExactly("close 1000", "close 1000", "closed: 1000");
        assertThat(times(page)).isSorted();
    }

    private static List<String> times(FeedPage page) {
        return page.find("#rows time").allTextContents();
    }

    @Test
    void followsTheNewestAfterAnotherViewAndAfterTheWindowHasChanged(Visitors visitors) {
        FeedPage page = manyArrows(visitors);
        page.find("nav a[data-view=race]").click();
        assertThat(page.find("#race-view")).isVisible();
        page.find("nav a[data-view=feed]").click();
        page.use(Transport.WEBSOCKET).untilOpen();
        page.page().waitForFunction(IS_AT_END);
        for (int height : new int[] {600, 1000, 700}) {
            page.page().setViewportSize(1280, height);
            page.page().waitForFunction(IS_AT_END);
        }
        server.publish("talk", 1, 1);
        assertThat(page.arrows("frame · #1 Ana")).isVisible();
        page.page().waitForFunction(IS_AT_END);
        assertThat(page.find("#conversation .newer")).isHidden();
    }

    @Test
    void leavesWhoScrollsUpWhereTheyAreAndLeadsBack(Visitors visitors) {
        FeedPage page = manyArrows(visitors);
        page.find("#rows").hover();
        page.page().mouse().wheel(0, -150);
        assertThat(page.find("#conversation .newer")).isVisible();
        page.find("nav a[data-view=race]").click();
        page.find("nav a[data-view=feed]").click();
        assertThat(page.find("#conversation .newer")).containsText("new arrows ↓");
        page.find("#conversation .newer").click();
        page.page().waitForFunction(IS_AT_END);
        assertThat(page.find("#conversation .newer")).isHidden();
    }

    /** More than the diagram has room for. */
    private FeedPage manyArrows(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk"));
        for (int round = 0; round < 3; round++) {
            for (Transport transport : Transport.values()) {
                page.use(transport).untilOpen();
            }
        }
        page.page()
                .waitForFunction("() => { const {scrollHeight, clientHeight} = document.querySelector('#rows');"
                        + " return scrollHeight > 1.5 * clientHeight; }");
        page.page().waitForFunction(IS_AT_END);
        return page;
    }

    @Test
    void opensAnArrowsDetails(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk")).untilOpen();
        server.publish("talk", 1, 1);
        page.arrows("200 · #1").locator(".row").click();
        assertThat(page.find("#details")).isVisible();
        assertThat(page.find("#details-facts")).containsText("/feeds/talk/poll?after=");
        assertThat(page.find("#details-facts")).containsText("Answer began after");
        assertThat(page.find("#details-facts")).containsText("Time, by this page’s clock");
        assertThat(page.find("#details-facts dt")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Began$"))))
                .isVisible();
        page.find("#details-close").click();
        page.arrows("GET").first().locator(".row").click();
        assertThat(page.find("#details-facts")).containsText("Time, by this page’s clock");
        assertThat(page.find("#details-facts dt")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Began$"))))
                .isHidden();
        page.find("#details-close").click();
        page.arrows("200 · #1").locator(".row").click();
        assertThat(page.find("#details-text")).containsText("\"text\": \"text 1\"");
        page.find("#details-bytes").click();
        assertThat(page.find("#details")).isHidden();
        assertThat(page.wire("200 OK")).isVisible();
        assertThat(page.find("#wire-sum")).containsText("messages");
    }

    @Test
    void canBePaused(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=talk")).use(Transport.SSE).untilOpen();
        page.find("#conversation-pause").click();
        List<String> before = page.find("#rows .label").allTextContents();
        server.publish("talk", 1, 1);
        assertThat(page.message("text 1")).isVisible();
        assertThat(page.find("#rows .label").allTextContents()).isEqualTo(before);
        page.find("#conversation-pause").click();
        assertThat(page.arrows("event")).isVisible();
    }
}
