package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stream and a socket are counted as long as they are open, however many requests the page makes meanwhile. */
@ExtendWith(Chromium.class)
class LongConnectionTest {

    /** More than the page keeps of requests that have ended. */
    private static final int REQUESTS = 260;

    private static final int PUSHED = 60;

    private static final int MILLIS_BETWEEN = 10;

    private static final String PUBLISH = """
            async (count) => {
              for (let number = 1; number <= count; number++) {
                document.getElementById("text").value = `own ${number}`;
                document.getElementById("write").requestSubmit();
                await new Promise((resolve) => setTimeout(resolve, 5));
              }
            }""";

    private static final Pattern BYTES = Pattern.compile("([\\d.,]+) (B|KB|MB)");

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SSE", "WEBSOCKET"})
    void theFeedCountsItsBytesAndTheWireFollowsIt(Transport transport, Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=long")).use(transport).untilOpen();
        page.page().evaluate(PUBLISH, REQUESTS);
        page.figure("received", REQUESTS);
        Locator down = page.find("#totals tr:has(." + transport.key() + ") td").nth(2);
        page.page().waitForCondition(() -> bytes(down) >= messageBytes("long", 0));
        double before = bytes(down);
        server.publish("long", 1, PUSHED);
        page.figure("received", REQUESTS + PUSHED);

        page.page().waitForCondition(() -> bytes(down) - before >= messageBytes("long", REQUESTS));
        assertThat(bytes(down)).isGreaterThanOrEqualTo(messageBytes("long", 0));
        assertThat(page.find("#wire-request")).hasValue("latest");
        assertThat(page.find("#wire-request option")
                        .filter(new Locator.FilterOptions().setHasText("…/" + transport.resource())))
                .hasCount(1);
        Locator sum = page.find("#wire-sum");
        page.page().waitForCondition(() -> sum.textContent().contains("down " + down.textContent()));
        Locator newest = page.wire("(message").last();
        newest.click();
        assertThat(newest).containsText("\"text\":\"text " + PUSHED + "\"");
    }

    @Test
    void theRaceCountsTheirBytes(Visitors visitors) throws InterruptedException {
        FeedPage page = visitors.visit(server.uri("/?room=long#race"));
        page.find("#race-length").selectOption("60");
        page.find("#race-publisher").uncheck();
        page.find("#race-interval").fill("0");
        page.find("#race-start").click();
        assertThat(page.lane(Transport.LONG_POLLING, "requests")).hasText(Pattern.compile("[1-9]\\d*"));
        int published = 0;
        while (count(page.lane(Transport.LONG_POLLING, "requests")) < REQUESTS) {
            server.publish("long-race", ++published, 1);
            Thread.sleep(MILLIS_BETWEEN);
        }
        Locator down = page.lane(Transport.SSE, "down");
        double before = bytes(down);
        server.publish("long-race", 1, PUSHED);

        int all = published + PUSHED;
        double message = messageBytes("long-race", 0) / (double) all;
        for (Transport transport : Transport.values()) {
            page.page().waitForCondition(() -> count(page.lane(transport, "messages")) >= all);
            Locator each = page.find(".lane-card." + transport.key() + " .meters .number")
                    .nth(1);
            page.page().waitForCondition(() -> bytes(each) >= message);
        }
        int pushed = messageBytes("long-race", published);
        page.page().waitForCondition(() -> bytes(down) - before >= pushed);
    }

    private static int count(Locator figure) {
        return Integer.parseInt(figure.textContent().replaceAll("\\D", ""));
    }

    private static double bytes(Locator figure) {
        Matcher words = BYTES.matcher(figure.textContent());
        if (!words.matches()) {
            return 0;
        }
        double number = Double.parseDouble(words.group(1).replace(",", ""));
        return switch (words.group(2)) {
            case "KB" -> number * 1_000;
            case "MB" -> number * 1_000_000;
            default -> number;
        };
    }

    /** How many bytes the messages after a position are, without what a transport adds. */
    private int messageBytes(String feed, int after) {
        String answer = server.get("/feeds/" + feed + "/poll?after=" + after).body();
        String messages = answer.replaceAll("^\\{\"messages\":\\[|\\],\"next\".*", "");
        int separators = messages.split("\\},\\{", -1).length - 1;
        return messages.getBytes(UTF_8).length - separators;
    }
}
