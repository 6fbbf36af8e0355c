package dev.feedlab.lab.figures;

import dev.feedlab.lab.Way;
import dev.feedlab.statistics.Bootstrap;
import dev.feedlab.statistics.Interval;
import java.util.Optional;

/**
 * One way of HTTP beside WebSocket, with the same quantity.
 *
 * @param http the way of HTTP
 * @param difference of the medians, in seconds; above 0 where WebSocket is faster
 * @param differenceInterval 95 %; none, like that of the ratio, where there are too few repeats
 * @param ratio of the medians; above 1 where WebSocket is faster
 */
public record AgainstWebSocket(
        Way http,
        int quantity,
        double difference,
        Optional<Interval> differenceInterval,
        double ratio,
        Optional<Interval> ratioInterval) {

    static AgainstWebSocket of(Group http, Group websocket) {
        double[] first = http.seconds();
        double[] second = websocket.seconds();
        return new AgainstWebSocket(
                http.way(),
                http.quantity(),
                http.medianSeconds() - websocket.medianSeconds(),
                Bootstrap.ofDifferenceOfMedians(first, second),
                http.medianSeconds() / websocket.medianSeconds(),
                Bootstrap.ofRatioOfMedians(first, second));
    }
}
