package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.support.TestServer;
import dev.feedlab.transport.Transport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class SwitchingTest {

    private static final int SWITCHES = 2 * Transport.values().length;

    /** Fewer than the chat keeps in sight. */
    private static final int NEWEST = 50;

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void goesThroughAllTransportsUnderLoadWithNothingLostOrTwice(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=busy")).untilOpen();
        page.find("#interval").fill("0");
        AtomicBoolean isEnough = new AtomicBoolean();
        CompletableFuture<Integer> publishing = CompletableFuture.supplyAsync(() -> publishUntil(isEnough));
        for (int i = 1; i <= SWITCHES; i++) {
            int before = page.figure("received");
            page.use(Transport.values()[i % Transport.values().length]);
            page.page().waitForCondition(() -> page.figure("received") > before + NEWEST);
        }
        isEnough.set(true);
        int messages = publishing.join();
        page.figure("received", messages).figure("missing", 0).figure("repeated", 0);
        page.figure("gaps", 0);
        List<String> texts = page.find("#messages .text").allTextContents();
        assertThat(texts.subList(texts.size() - NEWEST, texts.size()))
                .isEqualTo(IntStream.rangeClosed(messages - NEWEST + 1, messages)
                        .mapToObj(number -> "text " + number)
                        .toList());
    }

    private int publishUntil(AtomicBoolean isEnough) {
        int messages = 0;
        while (!isEnough.get()) {
            server.publish("busy", ++messages, 1);
        }
        return messages;
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
