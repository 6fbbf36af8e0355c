package dev.feedlab.delivery.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestMessageTest {

    @Test
    void isOfTheContractsShape() {
        assertThat(new TestMessage(7).dueAt(1_795_238_400_123_456L))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"author\":\"load\",\"text\":\"Feedlab\",\"sentAt\":1795238400123456}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 128, 16_384})
    void itsTextHasTheLengthAskedFor(int bytes) throws IOException {
        String text = new ObjectMapper()
                .readTree(new TestMessage(bytes).dueAt(1))
                .path("text")
                .asText();

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(bytes);
    }
}
