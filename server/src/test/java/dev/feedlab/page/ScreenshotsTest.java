package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the pictures of {@code docs/images}, into the folder that the system property names. */
@ExtendWith(Chromium.class)
@EnabledIfSystemProperty(named = ScreenshotsTest.FOLDER, matches = ".+")
class ScreenshotsTest {

    static final String FOLDER = "feedlab.screenshots";

    private static final ContainsTextOptions IN_A_MINUTE = new ContainsTextOptions().setTimeout(60_000);
    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(60_000);

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void feed(Visitors visitors) {
        FeedPage page = visitors.visit(
                        server.uri("/?room=redes-1"),
                        options -> options.setLocale("en-US")
                                .setColorScheme(ColorScheme.LIGHT)
                                .setViewportSize(1280, 900))
                .join("redes-1", "Ana");
        talk(page);
        take(page, "page-feed.png", true);
    }

    @Test
    void feedInPortugueseAndDark(Visitors visitors) {
        FeedPage page = visitors.visit(
                        server.uri("/?room=redes-1"),
                        options -> options.setLocale("pt-BR")
                                .setColorScheme(ColorScheme.DARK)
                                .setViewportSize(1280, 900))
                .join("redes-1", "Ana");
        talk(page);
        take(page, "page-feed-dark-pt.png", true);
    }

    @Test
    void phone(Visitors visitors) {
        FeedPage page = visitors.visit(
                        server.uri("/?room=redes-1"),
                        options -> options.setLocale("pt-BR")
                                .setColorScheme(ColorScheme.LIGHT)
                                .setViewportSize(360, 780))
                .join("redes-1", "Ana");
        talk(page);
        take(page, "page-phone-pt.png", true);
    }

    @Test
    void race(Visitors visitors) {
        FeedPage page = visitors.visit(
                server.uri("/?room=redes-1#race"),
                options -> options.setLocale("en-US")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setViewportSize(1280, 900));
        page.find("#rate").fill("4");
        page.find("#race-start").click();
        assertThat(page.find("#race-state")).containsText("arrived in all four lanes", IN_A_MINUTE);
        take(page, "page-race.png", false);
    }

    @Test
    void pingPong(Visitors visitors) {
        FeedPage page = visitors.visit(
                server.uri("/#ping-pong"),
                options -> options.setLocale("en-US")
                        .setColorScheme(ColorScheme.DARK)
                        .setViewportSize(1280, 720));
        page.find("#rounds").fill("1000");
        page.find("#ping-start").click();
        assertThat(page.find("#ping-state")).hasText("Done.", PATIENTLY);
        take(page, "page-ping-pong.png", false);
    }

    /** A few words by each transport, the last ones by a frame, which stays open in the wire. */
    private void talk(FeedPage page) {
        for (Transport transport : Transport.values()) {
            page.use(transport);
            assertThat(page.arrows("/" + transport.resource()).last()).isVisible();
            server.post("redes-1", "{\"author\":\"Rui\",\"text\":\"Tudo bem? (" + transport.resource() + ")\"}");
            assertThat(page.message("(" + transport.resource() + ")")).isVisible();
            page.write("Olá mundo! (" + transport.key() + ")");
            assertThat(page.message("Olá mundo! (" + transport.key() + ")")).isVisible();
        }
        page.wire("MASK 1")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\(m.+ B\\)")))
                .last()
                .locator("summary")
                .click();
        assertThat(page.find("#totals tr.current td").nth(3)).hasText("2");
    }

    private static void take(FeedPage page, String name, boolean isWhole) {
        Path file = Path.of(System.getProperty(FOLDER), name);
        page.page().screenshot(new ScreenshotOptions().setPath(file).setFullPage(isWhole));
    }
}
