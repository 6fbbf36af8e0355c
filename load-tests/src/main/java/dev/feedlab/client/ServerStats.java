package dev.feedlab.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code GET /stats} said at one moment about the server and one of its transports.
 *
 * @param pid number of the server's process on its machine; 0 where it does not tell
 * @param cpuMicros CPU time that the server's process has used
 * @param rssBytes its resident memory
 * @param open subscriptions that are open
 * @param deliveries messages handed to subscribers so far; what a subscriber does not read counts once its write begins
 * @param requests HTTP requests and handshakes of subscribers so far
 * @param bytesIn bytes that the server read on subscriber connections so far
 * @param bytesOut bytes that it wrote there so far
 * @param versions of the server and what it is made of, by name
 * @param jvmFlags flags of its JVM
 */
public record ServerStats(
        long pid,
        long cpuMicros,
        long rssBytes,
        long open,
        long deliveries,
        long requests,
        long bytesIn,
        long bytesOut,
        Map<String, String> versions,
        List<String> jvmFlags) {

    public ServerStats {
        versions = Map.copyOf(versions);
        jvmFlags = List.copyOf(jvmFlags);
    }

    static ServerStats of(JsonNode stats, Transport transport) throws IOException {
        JsonNode counts = stats.path("transports").path(transport.key());
        if (!counts.isObject()) {
            throw new IOException("the server counts nothing for transports." + transport.key());
        }
        JsonNode server = stats.path("server");
        Map<String, String> versions = new TreeMap<>();
        server.path("versions")
                .properties()
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue().asText()));
        return new ServerStats(
                stats.path("process").path("pid").asLong(),
                stats.path("process").path("cpuMicros").asLong(),
                stats.path("process").path("rssBytes").asLong(),
                counts.path("open").asLong(),
                counts.path("deliveries").asLong(),
                counts.path("requests").asLong(),
                counts.path("bytesIn").asLong(),
                counts.path("bytesOut").asLong(),
                versions,
                server.path("jvmFlags").valueStream().map(JsonNode::asText).toList());
    }
}
