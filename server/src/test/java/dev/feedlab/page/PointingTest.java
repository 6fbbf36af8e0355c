package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One message, marked in every view that shows it. */
@ExtendWith(Chromium.class)
class PointingTest {

    private static final Pattern POINTED = Pattern.compile("\\bpointed\\b");

    /** A panel with more in it than it has room for, of which each entry carries a message. */
    private static final String ANOTHER_VIEW = """
            () => {
              const other = document.createElement("div");
              other.id = "other";
              other.className = "scroll";
              other.style.height = "100px";
              for (const id of [1, 3, 4, 5, 6, 2, 7]) {
                const entry = document.createElement("div");
                entry.dataset.messages = id;
                entry.textContent = `of ${id}`;
                entry.style.height = "40px";
                other.append(entry);
              }
              document.querySelector("main").prepend(other);
            }""";

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private FeedPage visit(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=point"))
                .join("point", "Ana")
                .use(Transport.WEBSOCKET)
                .untilOpen();
        page.find("input[value=post]").check();
        page.write("first");
        assertThat(page.arrows("201, accepted · #1")).isVisible();
        assertThat(page.arrows("frame · #1")).isVisible();
        page.write("second");
        assertThat(page.arrows("201, accepted · #2")).isVisible();
        assertThat(page.arrows("frame · #2")).isVisible();
        return page;
    }

    private static Locator row(FeedPage page, String words) {
        return page.arrows(words).locator(".row");
    }

    @Test
    void marksAMessageWhereverItIsWhileItIsPointedAt(Visitors visitors) {
        FeedPage page = visit(visitors);
        row(page, "frame · #1").hover();
        for (String arrow : new String[] {"POST …/messages · Ana: first", "201, accepted · #1", "frame · #1"}) {
            assertThat(row(page, arrow)).hasClass(POINTED);
        }
        assertThat(page.find(".pointed").filter(new Locator.FilterOptions().setHasText("second")))
                .hasCount(0);
        assertThat(page.find("#messages .pointed")).containsText("first");
        page.message("second").hover();
        assertThat(row(page, "frame · #2")).hasClass(POINTED);
        assertThat(row(page, "frame · #1")).not().hasClass(POINTED);
        page.find("h1").hover();
        assertThat(page.find(".pointed")).hasCount(0);
    }

    @Test
    void marksWhatComesToCarryItMeanwhile(Visitors visitors) {
        FeedPage page = visit(visitors);
        row(page, "frame · #2").hover();
        page.page().evaluate(ANOTHER_VIEW);
        assertThat(page.find("#other .pointed")).hasText("of 2");
        page.find("#other").evaluate("other => other.lastElementChild.setAttribute('data-messages', '17 2')");
        assertThat(page.find("#other .pointed")).hasCount(2);
    }

    @Test
    void marksWithAFrameAndABarNotWithAColourAlone(Visitors visitors) {
        FeedPage page = visit(visitors);
        row(page, "frame · #1").hover();
        assertThat(row(page, "201, accepted · #1")).hasCSS("outline-style", "solid");
        assertThat(row(page, "201, accepted · #1")).hasCSS("box-shadow", Pattern.compile("6px 0px 0px 0px inset"));
    }

    @Test
    void theKeyboardsFocusBringsTheOthersIntoViewInTheirPanelsAlone(Visitors visitors) {
        FeedPage page = visit(visitors);
        page.page().evaluate(ANOTHER_VIEW);
        row(page, "frame · #2").hover();
        assertThat(page.find("#other .pointed")).hasText("of 2");
        assertThat(scrolled(page)).as("by a pointer that passes").isZero();

        page.find("#rows").focus();
        Object window = page.page().evaluate("scrollY");
        page.page().keyboard().press("End");
        for (int up = 0;
                up < 9 && !page.find("#rows .row:focus[data-messages='2']").isVisible();
                up++) {
            page.page().keyboard().press("ArrowUp");
        }
        assertThat(page.find("#rows .row:focus")).hasClass(POINTED);
        assertThat(scrolled(page)).isEqualTo(6 * 40 - 100);
        assertThat(page.page().evaluate("scrollY")).isEqualTo(window);
        page.find("#text").focus();
        page.find("h1").hover();
        assertThat(page.find(".pointed")).hasCount(0);
    }

    private static int scrolled(FeedPage page) {
        return (Integer) page.find("#other").evaluate("other => other.scrollTop");
    }
}
