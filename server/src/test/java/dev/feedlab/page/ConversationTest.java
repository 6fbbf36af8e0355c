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

@ExtendWith(Chromium.class)
class ConversationTest {

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
        assertThat(page.arrows("200, 1 message")).isVisible();
    }

    @Test
    void drawsAHeldPollUntilItsMessageComes(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk")).use(Transport.LONG_POLLING);
        assertThat(page.find("#rows .now.held")).containsText("held");
        server.publish("talk", 1, 1);
        assertThat(page.arrows("200, 1 message after")).isVisible();
        assertThat(page.arrows("GET …/long-poll")).hasCount(3);
    }

    @Test
    void drawsOneRequestAndThenEvents(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=talk")).use(Transport.SSE).untilOpen();
        server.publish("talk", 1, 1);
        assertThat(page.arrows("event")).isVisible();
        assertThat(page.arrows("GET …/sse")).hasCount(1);
        assertThat(page.arrows("200, the answer stays open")).hasCount(1);
        assertThat(page.arrows("comment: a sign of life").first()).isVisible();
    }

    @Test
    void drawsHandshakeFramesPingsPongsAndClose(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk")).use(Transport.WEBSOCKET);
        assertThat(page.arrows("101 Switching Protocols")).hasCount(1);
        server.publish("talk", 1, 1);
        assertThat(page.arrows("ping").first()).hasClass(Pattern.compile("down"));
        assertThat(page.arrows("pong").first()).hasClass(Pattern.compile("up"));
        page.use(Transport.SHORT_POLLING);
        assertThat(page.arrows("close").first()).isVisible();
    }

    @Test
    void opensAnArrowsDetails(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=talk")).untilOpen();
        server.publish("talk", 1, 1);
        page.arrows("200, 1 message").click();
        assertThat(page.find("#details")).isVisible();
        assertThat(page.find("#details-facts")).containsText("/feeds/talk/poll?after=");
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
