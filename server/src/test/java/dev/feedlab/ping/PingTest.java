package dev.feedlab.ping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.http.Problem;
import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The round-trip lab's two ways, byte for byte. */
class PingTest {

    private static final String HEAD = "POST /ping HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n";
    private static final String PING = HEAD + "Content-Length: 5\r\n\r\nPing!";

    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    @Test
    void answersEachPostOnOneConnection() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            for (int ping = 0; ping < 3; ping++) {
                connection.send(PING);
                String head = connection.readHead();
                assertThat(head)
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("Content-Type: text/plain\r\n", "Content-Length: 5\r\n");
                assertThat(connection.readBytes(5)).isEqualTo("Pong!".getBytes(UTF_8));
            }
        }
    }

    @Test
    void answersPipelinedPostsOneAfterTheOther() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(PING + PING);

            assertThat(connection.readResponse()).isEqualTo("Pong!");
            assertThat(connection.readResponse()).isEqualTo("Pong!");
        }
    }

    @Test
    void waitsForAPingThatComesInPieces() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port());
                RawConnection other = new RawConnection(SERVER.port())) {
            connection.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\nPi\r\n");
            other.send(PING);
            assertThat(other.readResponse()).as("nobody else waits").isEqualTo("Pong!");

            connection.send("3\r\nng!\r\n0\r\n\r\n");

            assertThat(connection.readResponse()).isEqualTo("Pong!");
        }
    }

    @Test
    void closesTheConnectionWhereThatIsAskedFor() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(HEAD + "Connection: close\r\nContent-Length: 5\r\n\r\nPing!");

            assertThat(connection.readHead()).contains("Connection: close");
            assertThat(connection.readBytes(5)).isEqualTo("Pong!".getBytes(UTF_8));
        }
    }

    @Test
    void answersEachFrameOnAWebSocket() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(RawConnection.handshake("/ping"));
            assertThat(connection.readHead()).startsWith("HTTP/1.1 101 ");
            for (int ping = 0; ping < 3; ping++) {
                connection.send(RawConnection.maskedTextFrame("Ping!"));
                assertThat(connection.readBytes(7)).isEqualTo(RawConnection.textFrame("Pong!"));
            }
        }
    }

    @Test
    void refusesAPingThatIsTooLong() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(HEAD + "Content-Length: 1025\r\n\r\n");

            assertThat(connection.readHead()).startsWith("HTTP/1.1 413 ").contains(Problem.MEDIA_TYPE);
        }
    }

    @Test
    void refusesAPingThatIsTooLongWithoutSayingSo() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "200\r\n" + "x".repeat(0x200) + "\r\n";
            connection.send(chunk + chunk + chunk);

            assertThat(connection.readHead()).startsWith("HTTP/1.1 413 ").contains(Problem.MEDIA_TYPE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void refusesOtherMethods(String method) throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.port())) {
            connection.send(RawConnection.get("/ping").replace("GET", method));

            assertThat(connection.readHead()).startsWith("HTTP/1.1 405 ").contains("Allow: GET, POST");
        }
    }
}
