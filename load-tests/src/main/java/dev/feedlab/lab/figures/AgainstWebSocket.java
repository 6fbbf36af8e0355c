package dev.feedlab.lab.figures;

import dev.feedlab.lab.Way;
import dev.feedlab.statistics.HodgesLehmann;
import dev.feedlab.statistics.Interval;
import java.util.Optional;

/**
 * One way of HTTP beside WebSocket, with the same quantity.
 *
 * @param http the way of HTTP
 * @param difference of a run over HTTP and one over WebSocket, in seconds, the median of all such differences; above 0 where
 *     WebSocket is faster
 * @param differenceInterval none, like that of the ratio, where there are too few repeats
 * @param ratio of a run over HTTP to one over WebSocket, the median of all such ratios; above 1 where WebSocket is faster
 */
public record AgainstWebSocket(
        Way http,
        int quantity,
        double difference,
        Optional<Interval> differenceInterval,
        double ratio,
        Optional<Interval> ratioInterval) {

    static AgainstWebSocket of(Group http, Group websocket) {
        HodgesLehmann difference = HodgesLehmann.ofDifference(http.seconds(), websocket.seconds());
        HodgesLehmann ratio = HodgesLehmann.ofRatio(http.seconds(), websocket.seconds());
        return new AgainstWebSocket(
                http.way(),
                http.quantity(),
                difference.estimate(),
                difference.interval(),
                ratio.estimate(),
                ratio.interval());
    }
}
