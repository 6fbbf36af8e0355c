package dev.feedlab.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.StreamSupport;

/**
 * When a server wrote to one connection ({@code docs/api.md}, "Write times"). The writes are told apart by how many bytes had
 * been written on the connection when each of them had returned.
 */
public final class WriteTimes {

    private static final int CREATED = 201;

    private final long[] ends;
    private final long[] begun;
    private final long[] ended;

    private WriteTimes(JsonNode told) {
        this.ends = longs(told, "ends");
        this.begun = longs(told, "begun");
        this.ended = longs(told, "ended");
    }

    /**
     * Asks the server to note when it writes on a connection. It has to be the first request there, so that both sides count
     * the bytes from the same one on.
     *
     * @return the name under which {@link FeedServer#writeTimes} has them; null where the server notes no such thing, or not
     *     for one connection more
     * @throws IOException if the connection breaks
     */
    public static String noteFor(Connection connection, URI server) throws IOException {
        String request =
                "POST /write-times HTTP/1.1\r\nhost: " + server.getAuthority() + "\r\ncontent-length: 0\r\n\r\n";
        connection.send(request.getBytes(StandardCharsets.US_ASCII));
        HttpAnswer answer = HttpAnswer.read(connection);
        answer.body();
        return answer.status() == CREATED ? answer.field("location").replaceFirst(".*/", "") : null;
    }

    static WriteTimes of(JsonNode told) {
        return new WriteTimes(told);
    }

    private static long[] longs(JsonNode told, String field) {
        return StreamSupport.stream(told.path(field).spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    /**
     * The write that brought a byte.
     *
     * @param end how many bytes had been read on the connection with that byte
     * @return its number; negative where no write that was noted brought it
     */
    public int of(long end) {
        int found = Arrays.binarySearch(ends, end);
        int write = found >= 0 ? found : -found - 1;
        return write < ends.length ? write : -1;
    }

    /** When that write began, in microseconds since the epoch on the server's clock. */
    public long begun(int write) {
        return begun[write];
    }

    /** When it had returned, likewise. */
    public long ended(int write) {
        return ended[write];
    }
}
