package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class SwitchingTest {

    private static final int MILLIS_BETWEEN = 5;

    private static final int SWITCHES = 2 * Transport.values().length;

    /** Fewer than the chat keeps in sight. */
    private static final int NEWEST = 50;

    private final TestServer server = TestServer.start();
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        publisher.shutdownNow();
        server.close();
    }

    @Test
    void goesThroughAllTransportsUnderLoadWithNothingLostOrTwice(Visitors visitors) throws InterruptedException {
        FeedPage page = visitors.visit(server.uri("/?room=busy")).untilOpen();
        page.find("#interval").fill("0");
        AtomicInteger messages = new AtomicInteger();
        publisher.scheduleAtFixedRate(
                () -> server.publish("busy", messages.incrementAndGet(), 1), 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        for (int i = 1; i <= SWITCHES; i++) {
            int before = page.figure("received");
            page.use(Transport.values()[i % Transport.values().length]);
            page.page().waitForCondition(() -> page.figure("received") > before + NEWEST);
        }
        publisher.shutdown();
        assertThat(publisher.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        page.figure("received", messages.get()).figure("missing", 0).figure("repeated", 0);
        page.figure("gaps", 0);
        List<String> texts = page.find("#messages .text").allTextContents();
        assertThat(texts.subList(texts.size() - NEWEST, texts.size()))
                .isEqualTo(IntStream.rangeClosed(messages.get() - NEWEST + 1, messages.get())
                        .mapToObj(number -> "text " + number)
                        .toList());
    }

    @Test
    void remembersTheTransport(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=quiet"));
        page.use(Transport.SSE).untilOpen();
        page.page().reload();
        assertThat(page.find("#transports input[value=sse]")).isChecked();
        assertThat(page.find("#state")).containsText("readyState 1 OPEN");
    }

    @Test
    void tellsWhatEachTransportHasUsed(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=quiet"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        page.write("a message of this page");
        String row = "#totals tr:has(.websocket) td";
        assertThat(page.find(row).nth(0)).hasText("1");
        assertThat(page.find(row).nth(1)).containsText("B");
        assertThat(page.find(row).nth(3)).hasText("1");
        assertThat(page.find(row).nth(4)).containsText("s");
    }
}
