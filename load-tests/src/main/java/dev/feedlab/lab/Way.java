package dev.feedlab.lab;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.feedlab.lab.client.KeepAliveHttp;
import dev.feedlab.lab.client.NewConnectionHttp;
import dev.feedlab.lab.client.PingClient;
import dev.feedlab.lab.client.WebSocket;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** The ways a ping can go, always listed in this order. */
public enum Way {
    /** {@code POST /ping}, all on one connection. */
    HTTP_KEEP_ALIVE("http-keep-alive"),
    /** {@code POST /ping}, each on a connection of its own. */
    HTTP_NEW_CONNECTION("http-new-connection"),
    /** A text frame on one WebSocket. */
    WEBSOCKET("websocket");

    /** The ones that WebSocket is compared with. */
    public static final List<Way> HTTP = List.of(HTTP_KEEP_ALIVE, HTTP_NEW_CONNECTION);

    /** The one that the published run ({@link dev.feedlab.lab.figures.PublishedRun}) played over HTTP. */
    public static final Way PUBLISHED_HTTP = HTTP_NEW_CONNECTION;

    private final String key;

    Way(String key) {
        this.key = key;
    }

    /** Its name in {@code lab.json} and in the table of figures. */
    @JsonValue
    public String key() {
        return key;
    }

    /**
     * The way of that key.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Way of(String key) {
        return Arrays.stream(values())
                .filter(way -> way.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown way '" + key + "'"));
    }

    /** A client that goes this way, connected where it has one connection. */
    PingClient connect(URI server) throws IOException {
        return switch (this) {
            case HTTP_KEEP_ALIVE -> new KeepAliveHttp(server);
            case HTTP_NEW_CONNECTION -> new NewConnectionHttp(server);
            case WEBSOCKET -> new WebSocket(server);
        };
    }
}
