package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody meets who sees the page for the first time: its sentence, their name, its links, its terms, its keys. */
@ExtendWith(Chromium.class)
class FirstMinuteTest {

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"en-US, choose one", "pt-BR, escolha uma"})
    void saysWhatItIsAndWhatToPress(String language, String words, Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/"), options -> options.setLocale(language));
        assertThat(page.find(".intro")).containsText(words);
    }

    @Test
    void saysWhatOfTheAddressItDidNotUnderstand(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=!!!&transport=foo"));
        assertThat(page.find("#notice")).containsText("the transport “foo”");
        assertThat(page.find("#notice")).containsText("the room “!!!”");
        assertThat(page.page()).hasURL(Pattern.compile("room=lobby&transport=polling"));
        page.use(Transport.SSE).untilOpen();
        assertThat(page.find("#notice")).isHidden();
    }

    @Test
    void twoTabsAreCalledDifferently(Visitors visitors) {
        BrowserContext browser = visitors.newBrowser(options -> {});
        FeedPage first = visitors.open(browser, server.uri("/"));
        FeedPage second = visitors.open(browser, server.uri("/"));
        String guest = second.find("#name").inputValue();
        assertThat(first.find("#name")).not().hasValue(guest);
        first.join("lobby", "Ana");
        second.page().reload();
        assertThat(second.find("#name")).hasValue(guest);
        first.page().reload();
        assertThat(first.find("#name")).hasValue("Ana");
        FeedPage third = visitors.open(browser, server.uri("/"));
        assertThat(third.find("#name")).hasValue(Pattern.compile("Guest \\d{4}"));
        first.page().close();
        assertThat(visitors.open(browser, server.uri("/")).find("#name")).hasValue("Ana");
    }

    @Test
    void aLinkSaysTheRoomTheTransportAndTheName(Visitors visitors) {
        BrowserContext browser =
                visitors.newBrowser(options -> options.setPermissions(List.of("clipboard-read", "clipboard-write")));
        FeedPage page = visitors.open(browser, server.uri("/?room=Sala+1&transport=ws&name=Jo%C3%A3o"));
        assertThat(page.find("#room")).hasValue("sala-1");
        assertThat(page.find("#name")).hasValue("João");
        assertThat(page.find("#transports input[value=websocket]")).isChecked();
        page.use(Transport.SSE).join("Átomos & Cia.", "Ana");
        assertThat(page.page()).hasURL(Pattern.compile("room=atomos-cia&transport=sse&name=Ana$"));
        page.find("#copy-link").click();
        assertThat(page.find("#copy-link")).hasText("Copied");
        assertThat(page.page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo(server.uri("/?room=atomos-cia&transport=sse").toString());
    }

    @Test
    void makesARoomOfWhatIsWritten(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/"));
        page.find("#room").fill("Sala 1");
        assertThat(page.find("#room-meant")).hasText("becomes sala-1");
        page.page().keyboard().press("Enter");
        assertThat(page.find("#room")).hasValue("sala-1");
        assertThat(page.find("#room")).hasAttribute("aria-invalid", "false");
        assertThat(page.arrows("GET …/poll").first()).isVisible();
    }

    @Test
    void explainsItsTermsToPointerAndKeyboard(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=words"));
        List<Locator> terms = page.find("#status .term").all();
        assertThat(terms).hasSize(7);
        for (Locator term : terms) {
            Locator about = page.find("#" + term.getAttribute("aria-describedby"));
            assertThat(about).isHidden();
            term.focus();
            assertThat(about).isVisible();
            assertThat(about).containsText(".");
            page.page().keyboard().press("Escape");
            assertThat(about).isHidden();
            term.evaluate("term => term.blur()");
            term.hover();
            assertThat(about).isVisible();
            page.page().mouse().move(0, 0);
            assertThat(about).isHidden();
        }
    }

    @Test
    void digitsChooseTheTransportUnlessOneIsWriting(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=words")).untilOpen();
        String[] values = {"polling", "long-polling", "sse", "websocket"};
        for (int digit = 4; digit >= 1; digit--) {
            Locator radio = page.find("#transports input[value=" + values[digit - 1] + "]");
            assertThat(radio).hasAttribute("aria-keyshortcuts", String.valueOf(digit));
            assertThat(page.find("#transports label." + values[digit - 1])).containsText(String.valueOf(digit));
            page.page().keyboard().press(String.valueOf(digit));
            assertThat(radio).isChecked();
        }
        page.find("#text").focus();
        page.page().keyboard().press("3");
        assertThat(page.find("#text")).hasValue("3");
        page.find("#interval").focus();
        page.page().keyboard().press("2");
        assertThat(page.find("#transports input[value=long-polling]")).isChecked();
        page.find("nav a[data-view=race]").click();
        page.page().keyboard().press("3");
        page.find("nav a[data-view=feed]").click();
        assertThat(page.find("#transports input[value=long-polling]")).isChecked();
    }

    /** As WCAG 2.2 asks for in 2.1.4. */
    @Test
    void digitsCanBeSwitchedOff(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=words")).untilOpen();
        page.find("#shortcuts").uncheck();
        page.page().reload();
        assertThat(page.find("#shortcuts")).not().isChecked();
        assertThat(page.find("#transports kbd").first()).isHidden();
        page.untilOpen().page().keyboard().press("3");
        assertThat(page.find("#transports input[value=polling]")).isChecked();
        page.find("#shortcuts").check();
        page.page().keyboard().press("3");
        assertThat(page.find("#transports input[value=sse]")).isChecked();
    }

    @ParameterizedTest
    @CsvSource({
        "1366, 768, en-US, '#status, #break, #text'",
        "1366, 768, pt-BR, '#status, #break, #text'",
        "1920, 1080, en-US, '#status, #break, #text, #so-far'",
        "360, 780, en-US, '#transports, #text'",
        "360, 780, pt-BR, '#transports, #text'"
    })
    void theFirstScreenHolds(int width, int height, String language, String selectors, Visitors visitors) {
        FeedPage page = visitors.visit(
                server.uri("/?room=words&transport=long-polling"),
                options -> options.setLocale(language).setViewportSize(width, height));
        server.publish("words", 1, 60);
        page.figure("received", 60);
        Stream.of(selectors.split(", ")).forEach(selector -> {
            BoundingBox box = page.find(selector).boundingBox();
            double end = selector.equals("#so-far") ? box.y : box.y + box.height;
            assertThat(box.y).as(selector).isNotNegative();
            assertThat(end).as(selector).isLessThanOrEqualTo(height);
        });
    }

    @Test
    void hasADotForEachMessageOfEachTransport(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=words"));
        for (Transport transport : Transport.values()) {
            page.use(transport).untilOpen();
            page.write("one by " + transport.key());
            assertThat(page.message("one by " + transport.key())).isVisible();
        }
        for (Transport transport : Transport.values()) {
            assertThat(page.find("#latencies svg." + transport.key() + " circle"))
                    .hasCount(1);
            assertThat(page.find("#latencies svg." + transport.key()))
                    .hasAttribute("aria-label", Pattern.compile("Latency of 1 message: .*"));
        }
    }

    @Test
    void messagesAreOneStopForTheTabulatorAndSayWhichTheyAre(Visitors visitors) {
        server.publish("words", 1, 20);
        FeedPage page = visitors.visit(server.uri("/?room=words")).figure("received", 20);
        assertThat(page.find("#messages li")).hasCount(20);
        assertThat(page.find("#messages [tabindex='0']")).hasCount(0);
        page.find("#messages").focus();
        for (String id : List.of("20", "19")) {
            page.page().keyboard().press("ArrowUp");
            assertThat(page.find("#messages li:focus")).hasAttribute("data-messages", id);
        }
        page.page().keyboard().press("Home");
        assertThat(page.find("#messages li:focus")).hasAttribute("data-messages", "1");
        assertThat(page.find("#chat .newer")).isVisible();
        page.page().keyboard().press("Tab");
        assertThat(page.find("#chat .newer")).isFocused();
    }
}
