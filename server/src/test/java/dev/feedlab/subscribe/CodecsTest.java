package dev.feedlab.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.feed.Batch;
import dev.feedlab.feed.Cursor;
import dev.feedlab.feed.Draft;
import dev.feedlab.feed.FanOut;
import dev.feedlab.feed.Feed;
import dev.feedlab.feed.Feeds;
import dev.feedlab.http.EventStream;
import dev.feedlab.http.Problem;
import dev.feedlab.store.MemoryStore;
import dev.feedlab.store.Retention;
import dev.feedlab.websocket.TextFrame;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Every format of docs/api.md, to the byte. */
class CodecsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00.000987Z"));
    private static final String FIRST =
            "{\"id\":1,\"author\":\"Ana\",\"text\":\"Olá \\\"😀\\\"\\n\",\"sentAt\":1795238400123456,\"acceptedAt\":1795255200000987}";
    private static final String SECOND = "{\"id\":2,\"author\":\"Rui\",\"text\":\"x\",\"acceptedAt\":1795255200000987}";

    private final MemoryStore store = new MemoryStore(Retention.ofMessages(2), CLOCK);
    private final Feed feed = new Feeds(store, new FanOut(15)).feed("room");
    private final String epoch = feed.now().epoch();

    private void publishTwo() {
        store.append("room", new Draft("Ana", "Olá \"😀\"\n", 1795238400123456L));
        store.append("room", new Draft("Rui", "x", null));
    }

    private Batch batchAfter(String cursor) {
        return feed.after(Cursor.parse(cursor.replace("@@", "@" + epoch)), 1_000);
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes).toString();
    }

    @Test
    void pollingAnswer() {
        publishTwo();

        assertThat(text(PollingAnswer.OWN.frame(batchAfter("0"))))
                .isEqualTo("{\"messages\":[" + FIRST + "," + SECOND + "],\"next\":\"2@" + epoch + "\"}");
        assertThat(text(PollingAnswer.OWN.frame(batchAfter("2@@"))))
                .isEqualTo("{\"messages\":[],\"next\":\"2@" + epoch + "\"}");
    }

    @Test
    void sharedPollingAnswerIsTheSame() {
        publishTwo();

        assertThat(PollingAnswer.SHARED.frame(batchAfter("0"))).isEqualTo(PollingAnswer.OWN.frame(batchAfter("0")));
    }

    @Test
    void pollingAnswerWithAGap() {
        publishTwo();

        assertThat(text(PollingAnswer.OWN.frame(batchAfter("9@@"))))
                .isEqualTo("{\"messages\":[],\"next\":\"2@" + epoch + "\",\"gap\":{\"after\":\"9@" + epoch
                        + "\",\"resumesAt\":\"2@" + epoch + "\"}}");
    }

    @Test
    void sseEvents() {
        publishTwo();

        assertThat(text(SseEvent.frame(batchAfter("0"))))
                .isEqualTo("id: 1@" + epoch + "\ndata: " + FIRST + "\n\nid: 2@" + epoch + "\ndata: " + SECOND + "\n\n");
    }

    @Test
    void sseGap() {
        publishTwo();
        store.append("room", new Draft("Rui", "y", null));

        assertThat(text(SseEvent.frame(batchAfter("0@@"))))
                .startsWith("id: 1@" + epoch + "\nevent: gap\ndata: {\"after\":\"0@" + epoch + "\",\"resumesAt\":\"1@"
                        + epoch + "\"}\n\nid: 2@" + epoch + "\ndata: {");
    }

    @Test
    void sseOpeningAndHeartbeat() {
        publishTwo();

        assertThat(text(SseEvent.opening(Duration.ofSeconds(1), feed.start(null))))
                .isEqualTo("retry: 1000\nid: 2@" + epoch + "\n\n");
        assertThat(text(SseEvent.opening(Duration.ofSeconds(1), feed.start(Cursor.parse("9")))))
                .isEqualTo("retry: 1000\n\nid: 2@" + epoch + "\nevent: gap\ndata: {\"after\":\"9\",\"resumesAt\":\"2@"
                        + epoch + "\"}\n\n");
        assertThat(text(EventStream.beat())).isEqualTo(":\n\n");
    }

    @Test
    void problem() {
        assertThat(new String(new Problem(404, "no \"such\" feed").json(), UTF_8))
                .isEqualTo("{\"title\":\"Not Found\",\"status\":404,\"detail\":\"no \\\"such\\\" feed\"}");
    }

    /** RFC 6455 section 5.2: 7 bits of length up to 125, 16 up to 65,535, 64 beyond. */
    @Test
    void lengthOfAMaskedFrame() {
        assertThat(TextFrame.maskedLength(0)).isEqualTo(6);
        assertThat(TextFrame.maskedLength(125)).isEqualTo(6 + 125);
        assertThat(TextFrame.maskedLength(126)).isEqualTo(8 + 126);
        assertThat(TextFrame.maskedLength(65_535)).isEqualTo(8 + 65_535);
        assertThat(TextFrame.maskedLength(65_536)).isEqualTo(14 + 65_536);
    }
}
