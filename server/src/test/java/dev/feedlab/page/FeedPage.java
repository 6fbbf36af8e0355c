package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.feedlab.http.Transport;
import java.util.Locale;

/** The demo page as its visitor sees it. */
final class FeedPage {

    /** The page draws in the frame after the task that follows a change. */
    private static final String NEXT_DRAWING =
            "() => new Promise(drawn => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn))))";

    private final Page page;

    FeedPage(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    FeedPage join(String room, String name) {
        find("#room").fill(room);
        find("#name").fill(name);
        find("#join button").first().click();
        return this;
    }

    /** Chooses a transport, and waits until the state line has let go of the one before: that one was open too. */
    FeedPage use(Transport transport) {
        find("#transports label." + transport.key()).click();
        page.evaluate(NEXT_DRAWING);
        return this;
    }

    /** Waits until the connection of the chosen transport is open. */
    FeedPage untilOpen() {
        assertThat(find("#state")).containsText("open");
        return this;
    }

    FeedPage write(String text) {
        find("#text").fill(text);
        find("#write button").click();
        return this;
    }

    /** The message's line in the chat. */
    Locator message(String text) {
        return find("#messages li").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The arrows of the conversation that say so. */
    Locator arrows(String words) {
        return find("#rows .line").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The requests and frames of the wire that say so. */
    Locator wire(String words) {
        return find("#wire-items details").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** A figure of a transport in the race. */
    Locator lane(Transport transport, String figure) {
        return find(".lane-card." + transport.key() + " dt:has-text('" + figure + "') + dd");
    }

    /** Waits until a figure of the status line has that value. */
    FeedPage figure(String id, int value) {
        assertThat(find("#" + id)).hasText(String.format(Locale.ENGLISH, "%,d", value));
        return this;
    }

    int figure(String id) {
        return Integer.parseInt(find("#" + id).textContent().replaceAll("\\D", ""));
    }
}
