package dev.feedlab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedJsonTest {

    private static final String MESSAGE =
            "{\"id\":17,\"author\":\"Ana\",\"text\":\"Olá {mundo}!\",\"sentAt\":1795238400123456,\"acceptedAt\":1}";
    private static final int MESSAGE_BYTES = MESSAGE.getBytes(StandardCharsets.UTF_8).length;

    @Test
    void readsAFrame() {
        assertThat(FeedJson.read(MESSAGE))
                .isEqualTo(answer(null, new FeedMessage(17, 1_795_238_400_123_456L, MESSAGE_BYTES)));
    }

    @Test
    void readsAPollWithEachMessagesOwnLength() {
        String other = "{\"id\":18,\"sentAt\":5}";
        String poll = "{\"messages\":[" + MESSAGE + "," + other + "],\"next\":\"18@k3f9\"}";

        assertThat(FeedJson.read(poll))
                .isEqualTo(answer(
                        "18@k3f9",
                        new FeedMessage(17, 1_795_238_400_123_456L, MESSAGE_BYTES),
                        new FeedMessage(18, 5, other.length())));
    }

    @Test
    void readsAnEventAsGatlingHandsItOver() {
        String event = "{\"id\":\"17@k3f9\",\"data\":" + MESSAGE + "}";

        assertThat(FeedJson.read(event))
                .isEqualTo(answer(null, new FeedMessage(17, 1_795_238_400_123_456L, MESSAGE_BYTES)));
    }

    @Test
    void knowsAnAnswerThatWasCut() {
        assertThat(FeedJson.read("{\"messages\":[" + MESSAGE + "],\"next\":\"17@k3f9\",\"more\":true}")
                        .more())
                .isTrue();
        assertThat(FeedJson.read("{\"messages\":[" + MESSAGE + "],\"next\":\"17@k3f9\"}")
                        .more())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"after\":\"1@a\",\"resumesAt\":\"9@a\"}",
                "{\"gap\":{\"after\":\"1@a\",\"resumesAt\":\"9@a\"}}",
                "{\"event\":\"gap\",\"data\":{\"after\":\"1@a\",\"resumesAt\":\"9@a\"}}",
                "{\"messages\":[],\"gap\":{\"after\":\"1@a\",\"resumesAt\":\"9@a\"},\"next\":\"9@a\"}"
            })
    void readsAGapOfEachTransport(String json) {
        FeedAnswer answer = FeedJson.read(json);

        assertThat(answer.gap()).isEqualTo(new FeedGap(1, 9));
        assertThat(answer.gap().messages()).isEqualTo(8);
        assertThat(answer.messages()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoMessage() {
        assertThat(FeedJson.read("{\"next\":\"17@k3f9\"}")).isEqualTo(answer("17@k3f9"));
        assertThat(FeedJson.read("{\"retry\":1000}")).isEqualTo(answer(null));
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> FeedJson.read("<html>"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("<html>");
        assertThatThrownBy(() -> FeedJson.read("{\"messages\":[")).isInstanceOf(UncheckedIOException.class);
    }

    private static FeedAnswer answer(String next, FeedMessage... messages) {
        return new FeedAnswer(List.of(messages), next, false, null);
    }
}
