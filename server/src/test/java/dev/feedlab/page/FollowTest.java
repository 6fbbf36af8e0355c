package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chat stays at its newest message, unless its reader went up to read. */
@ExtendWith(Chromium.class)
class FollowTest {

    private static final String IS_AT_END = "() => { const list = document.querySelector('#messages');"
            + " return list.clientHeight > 0 && list.scrollTop >= list.scrollHeight - list.clientHeight - 4; }";

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private FeedPage visit(Visitors visitors) {
        server.publish("long", 1, 60);
        FeedPage page = visitors.visit(server.uri("/?room=long"))
                .use(Transport.WEBSOCKET)
                .untilOpen()
                .figure("received", 60);
        page.page().waitForFunction(IS_AT_END);
        return page;
    }

    private void stillFollows(FeedPage page) {
        server.publish("long", 61, 10);
        assertThat(page.message("text 70")).isVisible();
        page.page().waitForFunction(IS_AT_END);
        assertThat(page.find("#chat .newer")).isHidden();
    }

    @Test
    void followsAfterAnotherViewWasShown(Visitors visitors) {
        FeedPage page = visit(visitors);
        page.find("nav a[data-view=race]").click();
        assertThat(page.find("#race-view")).isVisible();
        page.find("nav a[data-view=feed]").click();
        stillFollows(page);
    }

    @Test
    void followsAfterTheWindowsHeightHasChanged(Visitors visitors) {
        FeedPage page = visit(visitors);
        for (int height : new int[] {600, 1000, 700}) {
            page.page().setViewportSize(1280, height);
            page.page().waitForFunction(IS_AT_END);
        }
        stillFollows(page);
    }

    @Test
    void leavesWhoScrollsUpWhereTheyAreAndLeadsBack(Visitors visitors) {
        FeedPage page = visit(visitors);
        page.find("#messages").hover();
        page.page().mouse().wheel(0, -200);
        assertThat(page.find("#chat .newer")).hasText("To the newest ↓");
        page.find("nav a[data-view=race]").click();
        page.find("nav a[data-view=feed]").click();
        server.publish("long", 61, 3);
        assertThat(page.find("#chat .newer")).hasText("3 new messages ↓");
        page.find("#chat .newer").click();
        page.page().waitForFunction(IS_AT_END);
        assertThat(page.find("#messages")).isFocused();
        assertThat(page.find("#chat .newer")).isHidden();
    }
}
