package dev.feedlab.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WriteTimesTest {

    @Test
    void findsTheWriteThatBroughtAByte() throws IOException {
        WriteTimes times = WriteTimes.of(new ObjectMapper().readTree("""
                        {"ends":[100,250,251],"begun":[1000,2000,3000],"ended":[1010,2020,3030],"complete":true}
                        """));

        assertThat(times.of(1)).isZero();
        assertThat(times.of(100)).isZero();
        assertThat(times.of(101)).isEqualTo(1);
        assertThat(times.of(251)).isEqualTo(2);
        assertThat(times.of(252)).as("nobody noted that").isNegative();
        assertThat(times.begun(1)).isEqualTo(2_000);
        assertThat(times.ended(2)).isEqualTo(3_030);
    }

    @Test
    void isKnownByTheNameThatTheServerGives() throws IOException {
        String answer =
                "HTTP/1.1 201 Created\r\nLocation: /write-times/Ab_-9\r\nContent-Length: 14\r\n\r\n{\"id\":\"Ab_-9\"}";
        try (ScriptedServer server = new ScriptedServer(65_536, answer.getBytes(US_ASCII));
                Connection connection = Connection.to(server.url())) {
            assertThat(WriteTimes.noteFor(connection, server.url())).isEqualTo("Ab_-9");
            assertThat(server.requests().get(0)).startsWith("POST /write-times HTTP/1.1\r\n");
            assertThat(connection.bytesIn()).as("all of the answer is read").isEqualTo(answer.length());
        }
    }

    @Test
    void isNotThereWhereTheServerNotesNoSuchThing() throws IOException {
        byte[] answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);
        try (ScriptedServer server = new ScriptedServer(65_536, answer)) {
            assertThat(new FeedServer(server.url()).notesWrites()).isFalse();
        }
        try (ScriptedServer server = new ScriptedServer(65_536, answer);
                Connection connection = Connection.to(server.url())) {
            assertThat(WriteTimes.noteFor(connection, server.url())).isNull();
        }
    }
}
