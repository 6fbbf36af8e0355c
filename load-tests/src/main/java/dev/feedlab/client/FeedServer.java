package dev.feedlab.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The server under test, as the publisher and the bookkeeping see it; subscribers have connections of their own. */
public final class FeedServer {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI baseUrl;
    private final HttpClient http;
    private final PublishingConnections publishing;

    /** A server by its base URL, for instance {@code http://127.0.0.1:7070}; nothing is sent yet. */
    public FeedServer(URI baseUrl) {
        this.baseUrl = baseUrl;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(ANSWER_WITHIN)
                .build();
        this.publishing = new PublishingConnections(baseUrl);
    }

    /**
     * Where a feed stands.
     *
     * @throws IOException if the server cannot be reached or does not answer as the contract says
     */
    public FeedPosition position(String feed) throws IOException, InterruptedException {
        return FeedPosition.of(
                feed, get("/feeds/" + feed + "/poll").path("next").asText());
    }

    /**
     * What the server counts for a transport.
     *
     * @throws IOException if the server cannot be reached or does not answer as the contract says
     */
    public ServerStats stats(Transport transport) throws IOException, InterruptedException {
        return ServerStats.of(get("/stats"), transport);
    }

    /**
     * When the server wrote to a connection for which {@link WriteTimes#noteFor} was asked.
     *
     * @throws IOException if the server cannot be reached or does not answer as the contract says
     */
    public WriteTimes writeTimes(String name) throws IOException, InterruptedException {
        return WriteTimes.of(get("/write-times/" + name));
    }

    /**
     * Whether it can tell when it writes, by a clock that is ours too: it is on this machine, and notes such things
     * ({@code feedlab serve --write-times}).
     */
    public boolean notesWrites() {
        if (!isOnLoopback()) {
            return false;
        }
        try (Connection connection = Connection.to(baseUrl)) {
            return WriteTimes.noteFor(connection, baseUrl) != null;
        } catch (IOException silent) {
            return false;
        }
    }

    /** Whether it is this machine that is asked, by its loopback address, so that both sides have the same clock. */
    public boolean isOnLoopback() {
        InetAddress address = new InetSocketAddress(baseUrl.getHost(), 0).getAddress();
        return address != null && address.isLoopbackAddress();
    }

    /** Sends a draft to a feed, from the calling thread and without waiting for the answer. */
    public CompletableFuture<PublishAnswer> publish(String feed, byte[] draft) {
        return publishing.post("/feeds/" + feed + "/messages", draft);
    }

    /** Closes the connections on which it published and waits for nothing: the server keeps memory for each. */
    public void rest() {
        publishing.closeIdle();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve(path))
                .timeout(ANSWER_WITHIN)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + path + " was answered with " + answer.statusCode() + "; expected 200");
        }
        return JSON.readTree(answer.body());
    }
}
