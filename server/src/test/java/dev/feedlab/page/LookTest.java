package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages, themes, widths and what assistive technology finds. */
@ExtendWith(Chromium.class)
class LookTest {

    private static final int PHONE = 360;

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, pt-BR, O feed", "pt-PT, pt-BR, O feed", "en-GB, en, The feed", "fi-FI, en, The feed"})
    void speaksTheBrowsersLanguage(String browser, String language, String title, Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/"), options -> options.setLocale(browser));
        assertThat(page.find("html")).hasAttribute("lang", language);
        assertThat(page.find("#chat-title")).hasText(title);
    }

    @Test
    void changesItsLanguageAndRemembersIt(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=words"));
        page.find("#language").click();
        assertThat(page.find("#conversation-title")).hasText("A conversa");
        assertThat(page.find("label.polling")).containsText("short polling");
        assertThat(page.arrows("nada de novo").first()).isVisible();
        page.page().reload();
        assertThat(page.find("#chat-title")).hasText("O feed");
        page.find("#language").click();
        assertThat(page.find("#chat-title")).hasText("The feed");
    }

    @Test
    void changesItsThemeAndRemembersIt(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=words"), options -> options.setColorScheme(ColorScheme.LIGHT));
        page.find("#theme").click();
        assertThat(page.find("body")).hasCSS("background-color", "rgb(16, 19, 26)");
        page.page().reload();
        assertThat(page.find("body")).hasCSS("background-color", "rgb(16, 19, 26)");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void hasNoSeriousAccessibilityFinding(ColorScheme scheme, Visitors visitors) throws IOException {
        FeedPage page = visitors.visit(
                server.uri("/?room=words"),
                options -> options.setLocale("en-US").setColorScheme(scheme).setBypassCSP(true));
        Axe axe = Axe.in(page.page());
        page.use(Transport.WEBSOCKET).untilOpen().write("a message");
        assertThat(page.message("a message")).isVisible();
        page.wire("opcode 0x1 text").last().click();
        assertThat(axe.findings()).as("feed").isEmpty();
        page.find("input[value=post]").check();
        page.write("by post");
        assertThat(page.message("by post")).isVisible();
        page.arrows("POST").first().locator(".row").click();
        assertThat(page.find("#details")).isVisible();
        assertThat(axe.findings()).as("details").isEmpty();
        page.find("#details-close").click();
        page.find("nav a[data-view=race]").click();
        page.find("#race-start").click();
        assertThat(page.lane(Transport.WEBSOCKET, "messages")).not().hasText("0");
        assertThat(axe.findings()).as("race").isEmpty();
        page.find("#race-start").click();
        assertThat(page.find("#race-save")).isVisible();
        assertThat(axe.findings()).as("race's result").isEmpty();
        page.find("nav a[data-view=ping-pong]").click();
        page.find("#rounds").fill("5");
        page.find("#ping-start").click();
        assertThat(page.find("#ping-results table")).isVisible();
        assertThat(axe.findings()).as("ping-pong").isEmpty();
        page.find("#rounds").fill("6");
        assertThat(page.find(".stale-note")).isVisible();
        assertThat(axe.findings()).as("earlier ping-pong").isEmpty();
    }

    /** Looked at when the last thing of a view is there. */
    @ParameterizedTest
    @CsvSource({
        "'', '#rows .line', en-US",
        "#race, .lane-card.websocket, en-US",
        "#ping-pong, '#ping-start:enabled', en-US",
        "'', '#rows .line', pt-BR",
        "#race, .lane-card.websocket, pt-BR",
        "#ping-pong, '#ping-start:enabled', pt-BR"
    })
    void fitsAPhone(String view, String last, String language, Visitors visitors) {
        FeedPage page = visitors.visit(
                server.uri("/?room=words" + view),
                options -> options.setLocale(language).setViewportSize(PHONE, 780));
        assertThat(page.find(last).first()).isVisible();
        assertThat(page.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "pt-BR"})
    void theConversationEndsAboveItsHint(String language, Visitors visitors) {
        FeedPage page = visitors.visit(
                server.uri("/?room=words"),
                options -> options.setLocale(language).setViewportSize(1280, 720));
        assertThat(page.find("#rows .line").first()).isVisible();
        BoundingBox rows = page.find("#rows").boundingBox();
        assertThat(rows.y + rows.height)
                .isLessThanOrEqualTo(page.find("#conversation > .hint").boundingBox().y);
    }

    /** A lecture hall's projector, read from its last row. */
    @Test
    void isLargerOnAWideScreen(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=words"), options -> options.setViewportSize(1920, 1080));
        assertThat(page.find("#main")).hasCSS("font-size", "17px");
        assertThat(page.find("#conversation > .hint")).hasCSS("font-size", "15px");
        page.page().setViewportSize(1280, 720);
        assertThat(page.find("#conversation > .hint")).hasCSS("font-size", "12px");
    }

    @Test
    void canBeUsedWithoutAMouse(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=words")).untilOpen();
        page.find("#transports input[value=polling]").focus();
        page.page().keyboard().press("ArrowRight");
        assertThat(page.find("#transports input[value=long-polling]")).isChecked();
        page.find("#text").focus();
        page.page().keyboard().type("typed");
        page.page().keyboard().press("Enter");
        assertThat(page.message("typed")).isVisible();
        page.find("#rows").focus();
        page.page().keyboard().press("ArrowUp");
        page.page().keyboard().press("Enter");
        assertThat(page.find("#details")).isVisible();
        page.page().keyboard().press("Escape");
        assertThat(page.find("#details")).isHidden();
    }

    @Test
    void announcesOthersMessagesButNoTicks(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/")).untilOpen();
        assertThat(page.message("tick").first()).isVisible();
        assertThat(page.find("#announcer")).hasText("");
        server.publish("lobby", 1, 1);
        assertThat(page.find("#announcer")).hasText("New message from Ana: text 1");
        assertThat(page.page()
                        .evaluate("() => Object.fromEntries(performance.getEntriesByType('resource')"
                                + ".filter(({name}) => !name.startsWith(origin)).map(({name}) => [name, true]))"))
                .isEqualTo(Map.of());
    }
}
