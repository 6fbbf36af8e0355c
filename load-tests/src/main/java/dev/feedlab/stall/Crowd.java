package dev.feedlab.stall;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.LatencyRecorder;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.workload.Transport;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** As many readers of the one push transport as of the other, from one position on. */
final class Crowd {

    /** The transports that keep a connection which can be left unread. */
    static final List<Transport> TRANSPORTS = List.of(Transport.SSE, Transport.WEBSOCKET);

    private final Map<Transport, List<Reader>> readers = new EnumMap<>(Transport.class);
    private final Map<Transport, LatencyRecorder> latencies = new EnumMap<>(Transport.class);
    private final List<Channel> channels = new ArrayList<>();

    /**
     * A crowd that has not come yet.
     *
     * @param each how many readers of each transport
     * @param start after which position they read
     * @param expected how many messages follow that
     */
    Crowd(int each, FeedPosition start, long expected, MicroClock clock) {
        for (Transport transport : TRANSPORTS) {
            LatencyRecorder latency = new LatencyRecorder();
            latencies.put(transport, latency);
            readers.put(
                    transport,
                    Stream.generate(() -> new Reader(start, expected, (due, now) -> latency.record(now - due), clock))
                            .limit(each)
                            .toList());
        }
    }

    /** Subscribes all, taking turns between the transports. */
    void come(BiFunction<Transport, Reader, Channel> opening) {
        int each = readers.get(TRANSPORTS.get(0)).size();
        for (int index = 0; index < each; index++) {
            for (Transport transport : TRANSPORTS) {
                channels.add(opening.apply(transport, readers.get(transport).get(index)));
            }
        }
    }

    void readAgain() {
        channels.forEach(Connections::readAgain);
    }

    void leave() {
        channels.forEach(Channel::close);
    }

    /** The readers of one transport. */
    List<Reader> of(Transport transport) {
        return readers.get(transport);
    }

    Stream<Reader> everybody() {
        return readers.values().stream().flatMap(List::stream);
    }

    boolean isSubscribed() {
        return everybody().allMatch(reader -> reader.ledger().hasBegun());
    }

    boolean isComplete() {
        return everybody().allMatch(Reader::isComplete);
    }

    /** Why a connection broke, or {@code otherwise} where none has. */
    String breakdown(String otherwise) {
        return everybody()
                .map(Reader::breakdown)
                .filter(Objects::nonNull)
                .map(Throwable::toString)
                .findFirst()
                .orElse(otherwise);
    }

    /** What they saw, if they are healthy. */
    Map<Transport, ReaderFigures> figures() {
        Map<Transport, ReaderFigures> figures = new EnumMap<>(Transport.class);
        readers.forEach((transport, some) -> figures.put(
                transport, new ReaderFigures(latencies.get(transport).summary(), Faults.ofHealthy(some))));
        return figures;
    }
}
