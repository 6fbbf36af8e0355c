package dev.feedlab.lab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPingsTest {

    private static final String PONG = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nPong!";

    @Test
    void keepAlivePingsGoThroughOneConnection() throws IOException {
        try (ScriptedPongs server = ScriptedPongs.answering(PONG, PONG);
                PingClient client = new KeepAliveHttp(server.url())) {
            client.ping();
            client.ping();

            String request = "POST /ping HTTP/1.1\r\nHost: " + server.url().getAuthority()
                    + "\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nPing!";
            assertThat(server.received()).containsExactly(request, request);
            assertThat(client.bytesOut()).isEqualTo(2L * request.length());
            assertThat(client.bytesIn()).isEqualTo(2L * PONG.length());
        }
    }

    @Test
    void newConnectionPingsSayThatTheyCloseAndWaitForTheServerToDoSo() throws IOException {
        try (ScriptedPongs server = ScriptedPongs.answering(PONG);
                PingClient client = new NewConnectionHttp(server.url())) {
            client.ping();
            client.ping();

            String request = "POST /ping HTTP/1.1\r\nHost: " + server.url().getAuthority()
                    + "\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nPing!";
            assertThat(server.received()).containsExactly(request, request);
            assertThat(client.bytesOut()).isEqualTo(2L * request.length());
            assertThat(client.bytesIn()).isEqualTo(2L * PONG.length());
        }
    }

    @Test
    void takesAnAnswerWhoseHeadIsLongerThanTheBuffer() throws IOException {
        String header = "X-Filler: " + "x".repeat(5_000) + "\r\n";
        String answer = "HTTP/1.1 200 OK\r\n" + header + header + "content-length: 5\r\n\r\nPong!";
        try (ScriptedPongs server = ScriptedPongs.answering(answer, PONG);
                PingClient client = new KeepAliveHttp(server.url())) {
            client.ping();
            client.ping();

            assertThat(client.bytesIn()).isEqualTo(answer.length() + PONG.length());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 500 Oops~Content-Length: 5~~Pong!  | the server answered 'HTTP/1.1 500 Oops'; expected HTTP/1.1 200
            HTTP/1.1 200 OK~Content-Length: 5~~Peng!    | the server answered 'Peng!'; expected Pong!
            HTTP/1.1 200 OK~~Pong!                      | the server's answer has no Content-Length
            HTTP/1.1 200 OK~Content-Length: 9~~Pong!    | the server closed the connection
            """, quoteCharacter = '"')
    void refusesAnotherAnswer(String answer, String reason) throws IOException {
        try (ScriptedPongs server = ScriptedPongs.answering(answer.replace("~", "\r\n"));
                PingClient client = new KeepAliveHttp(server.url())) {
            assertThatIOException().isThrownBy(client::ping).withMessage(reason);
        }
    }

    @Test
    void refusesMoreThanOneAnswer() throws IOException {
        try (ScriptedPongs server = ScriptedPongs.answering(PONG + PONG, PONG);
                PingClient client = new NewConnectionHttp(server.url())) {
            assertThatIOException().isThrownBy(client::ping).withMessageContaining("more than one answer");
        }
    }

    @Test
    void saysWhereNobodyListens() {
        assertThatIOException()
                .isThrownBy(() -> new KeepAliveHttp(URI.create("http://127.0.0.1:1")))
                .withMessageStartingWith("no connection to 127.0.0.1:1: ");
    }
}
