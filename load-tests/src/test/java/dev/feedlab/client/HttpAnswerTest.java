package dev.feedlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {

    private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8);
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    /** What is done with a connection on which the answer comes. */
    @FunctionalInterface
    private interface Reading {
        void read(Connection connection) throws IOException;
    }

    private static void answered(int pieceBytes, String answer, Reading reading) throws IOException {
        try (ScriptedServer server = new ScriptedServer(pieceBytes, answer.getBytes(UTF_8));
                Connection connection = Connection.to(server.url())) {
            connection.send(REQUEST);
            reading.read(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    void readsABodyThatHasALengthAndNotAByteMore(int pieceBytes) throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nX-Other: 9\r\ncontent-LENGTH:  5 \r\n\r\nPong!";
        answered(pieceBytes, answer + answer, connection -> {
            HttpAnswer first = HttpAnswer.read(connection);

            assertThat(first.status()).isEqualTo(200);
            assertThat(first.field("Content-Length")).isEqualTo("5");
            assertThat(first.field("Content")).isNull();
            assertThat(first.body()).asString(UTF_8).isEqualTo("Pong!");
            assertThat(connection.bytesIn()).isEqualTo(answer.length());
            assertThat(HttpAnswer.read(connection).body()).asString(UTF_8).isEqualTo("Pong!");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 65_536})
    void readsChunksAndCountsTheirFraming(int pieceBytes) throws IOException {
        String body = "3\r\nabc\r\nA;ext=1\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n";
        answered(pieceBytes, CHUNKED + body + "H", connection -> {
            HttpAnswer answer = HttpAnswer.read(connection);

            assertThat(answer.body()).asString(UTF_8).isEqualTo("abc0123456789");
            assertThat(answer.chunkFraming()).isEqualTo(body.length() - 13);
            assertThat(answer.read()).as("behind the end").isEqualTo(-1);
            assertThat(connection.read()).as("what follows").isEqualTo('H');
        });
    }

    /** Jetty writes a chunk's CRLF in front of the next chunk, and that may come much later. */
    @Test
    void hasAChunksLastByteBeforeItsLineEnd() throws IOException {
        AtomicBoolean givesUp = new AtomicBoolean();
        try (ScriptedServer server = new ScriptedServer(65_536, (CHUNKED + "2\r\nab").getBytes(UTF_8));
                Connection connection = Connection.to(server.url(), givesUp::get)) {
            connection.send(REQUEST);
            HttpAnswer answer = HttpAnswer.read(connection);
            givesUp.set(true);

            assertThat(answer.read()).isEqualTo('a');
            assertThat(answer.read()).isEqualTo('b');
            assertThat(answer.chunkFraming()).isEqualTo("2\r\n".length());
            assertThatExceptionOfType(EOFException.class)
                    .isThrownBy(answer::read)
                    .withMessage("the reader gave up");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMTP ready~~                                          | the server answered 'SMTP ready'; expected a status line of HTTP/1.1
            HTTP/1.1 2xx OK~~                                     | the server's answer has the status '2xx'
            HTTP/1.1 200 OK~Content-Length: five~~                | the server's answer has the Content-Length 'five'
            HTTP/1.1 200 OK~Content-Length: -5~~                  | the server's answer has the Content-Length '-5'
            HTTP/1.1 200 OK~Content-Length: 99999999999~~         | the server's answer has the Content-Length '99999999999'
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~       | the server's answer has the chunk size 'zz'
            HTTP/1.1 200 OK~~all that comes                       | the server's answer has no Content-Length
            """, quoteCharacter = '"')
    void refusesWhatItCannotRead(String answer, String reason) throws IOException {
        answered(
                65_536,
                answer.replace("~", "\r\n"),
                connection -> assertThatIOException()
                        .isThrownBy(() -> HttpAnswer.read(connection).body())
                        .withMessage(reason));
    }
}
