package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The race of the four transports: its lanes, its finish, and what it says then. */
@ExtendWith(Chromium.class)
class RaceTest {

    private static final Pattern SEVERAL = Pattern.compile("[5-9]|\\d\\d+");
    private static final Pattern DOZENS = Pattern.compile("[3-9]\\d|\\d\\d\\d+");
    private static final Pattern FEW = Pattern.compile("1?\\d");
    private static final Pattern ALL_ARRIVED = Pattern.compile("All (\\d+) messages arrived in all four lanes\\.");
    private static final HasTextOptions PATIENTLY = new HasTextOptions().setTimeout(40_000);

    /** Slider steps: 20 messages a second; a short poll every 0.1, 2 and 10 s. */
    private static final String FASTEST_RATE = "5";

    private static final String SHORTEST_INTERVAL = "0";
    private static final String TWO_SECONDS = "13";
    private static final String LONGEST_INTERVAL = "20";

    private static final int PHONE = 360;
    private static final int SHORT_POLLING_IN_LIGHT = 0xd55e00;

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private FeedPage race(Visitors visitors) {
        FeedPage page = visitors.visit(
                server.uri("/?room=track#race"),
                options -> options.setLocale("en-US")
                        .setColorScheme(ColorScheme.DARK)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.find("#race-start").click();
        return page;
    }

    private static FeedPage finish(FeedPage page) {
        assertThat(page.lane(Transport.WEBSOCKET, "messages")).hasText(SEVERAL);
        page.find("#race-start").click();
        assertThat(page.find("#race-state")).hasText(ALL_ARRIVED, PATIENTLY);
        return page;
    }

    @Test
    void allFourRaceOnOneFeed(Visitors visitors) {
        FeedPage page = race(visitors);
        page.find("#rate").fill("4");
        for (Transport transport : Transport.values()) {
            assertThat(page.lane(transport, "messages")).hasText(SEVERAL);
            assertThat(page.lane(transport, "p50")).hasText(Pattern.compile("[\\d.]+ (µs|ms|s)"));
            assertThat(page.lane(transport, "down")).hasText(Pattern.compile("[\\d.]+ K?B"));
        }
        assertThat(page.lane(Transport.SSE, "requests")).hasText("1");
        assertThat(page.lane(Transport.WEBSOCKET, "requests")).hasText("1");
        assertThat(page.lane(Transport.LONG_POLLING, "requests")).hasText(SEVERAL);
        assertThat(page.find(".lane-card .sparkline[role=img]")).hasCount(4);
        assertThat(page.find("#race-plot .curve")).hasCount(4);
        assertThat(page.find("#race-verdict")).hasText("What may be said of it comes at the finish.");
    }

    @Test
    void waitsForStart(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=track")).untilOpen();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.page().onRequest(request -> asked.add(request.url()));
        page.find("nav a[data-view=race]").click();
        page.find("#rate").fill(FASTEST_RATE);
        assertThat(page.find("#rate-value")).containsText("20");
        assertThat(page.find("#race-start")).hasText("Start");
        assertThat(page.find(".lane-state")).hasText(new String[] {"closed", "closed", "closed", "closed"});
        assertThat(asked).noneMatch(url -> url.contains("track-race"));
        page.find("#race-start").click();
        assertThat(page.lane(Transport.SSE, "messages")).hasText(SEVERAL);
    }

    @Test
    void saysThatItWasStoppedAndWhen(Visitors visitors) {
        FeedPage page = finish(race(visitors));
        assertThat(page.find("#race-left")).hasText(Pattern.compile("Stopped after \\d+ s of 30 s"));
        assertThat((Double) page.find("#race-progress").evaluate("bar => bar.value"))
                .isStrictlyBetween(0.0, 0.9);
        page.find("#race-copy").click();
        assertThat(page.find("#race-picture-state")).hasText("Copied");
        page.find("#language").click();
        assertThat(page.find("#race-picture-state")).hasText("Copiada");
        assertThat(page.find("#race-left")).containsText("Parada após");
    }

    /** As pages are that come by plain HTTP from another computer. */
    @Test
    void offersOnlyToSaveItsPictureWhereBrowsersGiveNoClipboard(Visitors visitors) {
        BrowserContext browser = visitors.newBrowser(options -> {});
        browser.addInitScript("Object.defineProperty(window, 'isSecureContext', { value: false })");
        FeedPage page = visitors.open(browser, server.uri("/?room=track#race"));
        page.find("#race-start").click();
        finish(page);
        assertThat(page.find("#race-save")).isVisible();
        assertThat(page.find("#race-copy")).isHidden();
    }

    @Test
    void theRaceEndsAndTheRoomGoesOn(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=track")).use(Transport.SSE).untilOpen();
        page.find("nav a[data-view=race]").click();
        page.find("#race-start").click();
        assertThat(page.lane(Transport.SSE, "messages")).not().hasText("0");
        server.publish("track", 1, 3);
        page.find("#race-start").click();
        assertThat(page.find(".lane-state").first()).hasText("closed");
        page.find("nav a[data-view=feed]").click();
        page.untilOpen().figure("received", 3).figure("missing", 0);
    }

    /** A poll every 10 s has nothing to show yet when the slider moves; what it would have brought belongs to no figure. */
    @Test
    void figuresNeverMixTwoSettings(Visitors visitors) {
        FeedPage page = race(visitors);
        page.find("#rate").fill(FASTEST_RATE);
        page.find("#race-interval").fill(LONGEST_INTERVAL);
        assertThat(page.lane(Transport.SSE, "messages")).hasText(DOZENS);
        page.find("#race-interval").fill(SHORTEST_INTERVAL);
        assertThat(page.lane(Transport.SSE, "messages")).hasText(FEW);
        assertThat(page.find("#race-state")).containsText("Another setting begins the race anew.");
        finish(page);
        String sent = page.find("#race-state").textContent().replaceAll("\\D", "");
        for (Transport transport : Transport.values()) {
            assertThat(page.lane(transport, "messages")).hasText(sent);
        }
        assertThat(page.find("#race-conditions")).containsText("short polling every 100 ms");
    }

    @Test
    void stoppingLosesNothingOfWhatIsOnItsWay(Visitors visitors) {
        FeedPage page = race(visitors);
        page.find("#rate").fill(FASTEST_RATE);
        page.find("#race-interval").fill(TWO_SECONDS);
        finish(page);
        String sent = page.find("#race-state").textContent().replaceAll("\\D", "");
        assertThat(page.find("#race-table td:nth-child(2)")).hasText(new String[] {sent, sent, sent, sent});
        assertThat(page.lane(Transport.SHORT_POLLING, "messages")).hasText(sent);
    }

    @Test
    void saysWhatArrivedWhereAfterAWhile(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=track"));
        page.page().route("**/poll?after=**", Route::abort);
        page.find("nav a[data-view=race]").click();
        page.find("#race-interval").fill(SHORTEST_INTERVAL);
        page.find("#race-start").click();
        assertThat(page.lane(Transport.SSE, "messages")).hasText(SEVERAL);
        page.find("#race-start").click();
        assertThat(page.find("#race-state")).containsText("waiting until all have arrived");
        assertThat(page.find("#race-state"))
                .hasText(Pattern.compile("Of (\\d+) messages arrived: short polling 0, long polling \\1, SSE \\1 and"
                        + " WebSocket \\1\\."));
        assertThat(page.find("#race-verdict")).containsText("too few to tell the four apart");
        assertThat(page.find("#race-plot .curve")).hasCount(3);
    }

    @Test
    void comesToItsFinishAndSaysNoMoreThanItMay(Visitors visitors) throws IOException {
        FeedPage page = race(visitors);
        page.find("#race-length").selectOption("10");
        page.find("#rate").fill(FASTEST_RATE);
        assertThat(page.find("#race-left")).hasText(Pattern.compile("\\d s left"));
        assertThat(page.find("#race-state")).hasText(ALL_ARRIVED, PATIENTLY);
        assertThat(page.find("#race-left")).hasText("");
        assertThat(page.find("#race-start")).hasText("Start");
        assertThat(page.find("#race-verdict p").first())
                .hasText(Pattern.compile("In this race half of the messages arrived within .* by short polling, .*"));
        assertThat(page.find("#race-verdict p").last())
                .hasText("One race, in one browser, with the server on the same machine:"
                        + " another one may come out otherwise.");
        assertThat(page.find("#race-plot svg")).hasAttribute("aria-label", Pattern.compile(".*SSE: 50%: .*, 90%: .*"));
        page.find("#race-interval").fill(TWO_SECONDS);
        assertThat(page.find("#race-state")).containsText("The settings have been changed since");
        assertThat(page.find("#race-conditions")).containsText("short polling every 1 s");
        page.find("nav a[data-view=feed]").click();
        page.find("nav a[data-view=race]").click();
        assertThat(page.find("#race-verdict p").first()).isVisible();
    }

    @Test
    void givesAPictureToPaste(Visitors visitors) throws IOException {
        FeedPage page = finish(race(visitors));
        Download download =
                page.page().waitForDownload(() -> page.find("#race-save").click());
        assertThat(download.suggestedFilename()).matches("feedlab-race-[\\d-]{19}\\.png");
        BufferedImage picture = ImageIO.read(download.createReadStream());
        assertThat(picture.getWidth()).isEqualTo(1920);
        assertThat(picture.getRGB(2, 2) & 0xffffff).as("light in the dark, too").isEqualTo(0xffffff);
        assertThat(dotsOf(SHORT_POLLING_IN_LIGHT, picture)).isGreaterThan(100);
        page.find("#race-copy").click();
        assertThat(page.find("#race-picture-state")).hasText("Copied");
        assertThat(page.page().evaluate("async () => (await navigator.clipboard.read())[0].types"))
                .isEqualTo(List.of("image/png"));
    }

    @Test
    void itsResultFitsAPhone(Visitors visitors) {
        FeedPage page = finish(race(visitors));
        page.page().setViewportSize(PHONE, 780);
        assertThat(page.find("#race-plot svg")).not().hasAttribute("width", Pattern.compile("\\d{4}|[4-9]\\d\\d"));
        assertThat(page.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    private static int dotsOf(int colour, BufferedImage picture) {
        int dots = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                dots += (picture.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return dots;
    }
}
