package dev.feedlab.delivery.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestMessageTest {

    private static final int MANY = 1_000;

    @Test
    void isOfTheContractsShape() {
        assertThat(new TestMessage(7, 1).of(0, 1_795_238_400_123_456L))
                .asString(StandardCharsets.US_ASCII)
                .matches("\\{\"author\":\"load\",\"text\":\"[a-z ]{7}\",\"sentAt\":1795238400123456}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 128, 16_384})
    void itsTextHasTheLengthAskedFor(int bytes) throws IOException {
        assertThat(text(new TestMessage(bytes, 1), 3).getBytes(StandardCharsets.UTF_8))
                .hasSize(bytes);
    }

    @Test
    void eachMessageHasATextOfItsOwn() throws IOException {
        TestMessage messages = new TestMessage(128, 1);
        TestMessage others = new TestMessage(128, 2);
        Set<String> texts = new HashSet<>();
        for (int number = 0; number < MANY; number++) {
            texts.add(text(messages, number));
            texts.add(text(others, number));
        }

        assertThat(texts).hasSize(2 * MANY);
    }

    @Test
    void theSameSeedGivesTheSameTexts() {
        assertThat(new TestMessage(128, 5).of(9, 1)).isEqualTo(new TestMessage(128, 5).of(9, 1));
    }

    /** English prose of a few pages shrinks to some 40 %; the same text again and again to 2 %, letters by chance to 60 %. */
    @Test
    void compressionFindsInThemWhatItFindsInProse() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int number = 0; number < MANY; number++) {
            all.append(text(new TestMessage(128, 1), number));
        }
        byte[] texts = all.toString().getBytes(StandardCharsets.US_ASCII);
        Deflater deflater = new Deflater();
        deflater.setInput(texts);
        deflater.finish();
        int compressed = deflater.deflate(new byte[texts.length]);
        deflater.end();

        assertThat((double) compressed / texts.length).isBetween(0.3, 0.45);
    }

    private static String text(TestMessage messages, long number) throws IOException {
        return new ObjectMapper().readTree(messages.of(number, 1)).path("text").asText();
    }
}
