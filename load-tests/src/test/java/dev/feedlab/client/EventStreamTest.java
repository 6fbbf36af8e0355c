package dev.feedlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As WHATWG HTML, section 9.2.6, has it. */
class EventStreamTest {

    private final EventStream stream = new EventStream();

    /** The data of the blocks that end within the text; a block without any gives {@code none}. */
    private List<String> read(String text) throws IOException {
        List<String> blocks = new ArrayList<>();
        for (byte next : text.getBytes(UTF_8)) {
            if (stream.endsBlock(next)) {
                blocks.add(stream.event() == null ? "none" : new String(stream.event(), UTF_8));
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @CsvSource({"data: Olá,Olá", "data:Olá,Olá", "data:  Olá,' Olá'", "data:,''", "data,''", "data: :,:"})
    void takesOneSpaceAwayBehindTheColonIfThereIsOne(String line, String data) throws IOException {
        assertThat(read(line + "\n\n")).containsExactly(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void linesEndInThreeWays(String end) throws IOException {
        String text = "id: 1@a\ndata: one\n\n: beat\n\ndata: two\n\n".replace("\n", end);

        assertThat(read(text)).containsExactly("one", "none", "two");
    }

    @Test
    void endsAnEventWithItsBlankLineAndNotBefore() throws IOException {
        assertThat(read("data: one\r\n")).isEmpty();
        assertThat(read("\r")).as("CR is an end, whether LF follows or not").containsExactly("one");
        assertThat(read("\n")).isEmpty();
    }

    @Test
    void joinsLinesOfData() throws IOException {
        assertThat(read("data: {\ndata:\ndata: }\n\n")).containsExactly("{\n\n}");
    }

    @Test
    void passesOverOtherFieldsAndComments() throws IOException {
        assertThat(read("retry: 1000\nid: 0@a\n\n:data: no\ndatabase: no\ndat: no\nevent: gap\ndata: yes\n\n"))
                .containsExactly("none", "yes");
    }

    @Test
    void passesOverAByteOrderMarkAtTheBegin() throws IOException {
        assertThat(read("\ufeffdata: one\n\n\ufeffdata: two\n\n")).containsExactly("one", "none");
    }

    @Test
    void refusesAnEventWithoutEnd() {
        assertThatIOException().isThrownBy(() -> read("x".repeat(200_000))).withMessageContaining("131072 bytes");
        assertThatIOException()
                .isThrownBy(() -> new EventStreamTest().read(("data: " + "x".repeat(1_000) + "\n").repeat(200)))
                .withMessageContaining("131072 bytes");
    }
}
