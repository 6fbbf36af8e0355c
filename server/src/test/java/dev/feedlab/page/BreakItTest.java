package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(Chromium.class)
class BreakItTest {

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
        boolean isPoll = transport == Transport.LONG_POLLING;
        assertThat(page.arrows(isPoll ? "the browser itself again" : "connection lost"))
                .hasCount(1);
        server.publish("broken", 4, 3);
        page.figure("received", 6).figure("missing", 0).figure("repeated", 0).untilOpen();
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
        server.publish("broken", 1, 2);
        page.figure("received", 2);
        page.find("#offline").click();
        assertThat(page.find("#state")).containsText("offline for");
        assertThat(page.find("#state")).containsText("readyState 3 CLOSED");
        server.publish("broken", 3, 4);
        assertThat(page.find("#received")).hasText("2");
        assertThat(page.find("#recovered")).hasText("4");
        page.figure("received", 6).figure("missing", 0);
    }

    @Test
    void putsAsideWhatIsPushedWhileTheReaderIsPaused(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=broken")).use(Transport.SSE).untilOpen();
        page.find("#hold").click();
        server.publish("broken", 1, 4);
        assertThat(page.find("#state")).containsText("4 put aside");
        assertThat(page.find("#received")).hasText("0");
        assertThat(page.find("#received")).hasText("4");
        page.figure("missing", 0).figure("repeated", 0);
    }

    @Test
    void aPausedPollerDoesNotAsk(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=broken"))
                .use(Transport.LONG_POLLING)
                .untilOpen();
        page.find("#hold").click();
        server.publish("broken", 1, 1);
        assertThat(page.find("#state")).containsText("1 put aside");
        int asked = page.arrows("GET …/long-poll").count();
        server.publish("broken", 2, 5);
        assertThat(page.find("#received")).hasText("6");
        assertThat(page.arrows("#2–#6, 5 messages")).hasCount(1);
        assertThat(asked)
                .as("the one that looks for the server, and the one that was held")
                .isEqualTo(2);
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
        assertThat(page.find("#state")).hasText(Pattern.compile("lost, trying again in.*"));
        server = TestServer.start(TestServer.settings().port(port));
        page.untilOpen();
        server.publish("broken", 1, 1);
        page.figure("received", 3).figure("gaps", 1).figure("missing", 0).figure("repeated", 0);
        assertThat(page.find("#messages .gap")).hasCount(1);
    }
}
