package dev.feedlab.lab.figures;

import dev.feedlab.lab.Way;

/**
 * One way of HTTP beside WebSocket, with the same quantity.
 *
 * @param http the way of HTTP
 * @param difference of the medians, in seconds; above 0 where WebSocket is faster
 * @param ratio of the medians; above 1 where WebSocket is faster
 */
public record Contrast(
        Way http, int quantity, double difference, Interval differenceInterval, double ratio, Interval ratioInterval) {

    static Contrast of(Group http, Group websocket, long seed) {
        double[] first = http.seconds();
        double[] second = websocket.seconds();
        return new Contrast(
                http.way(),
                http.quantity(),
                http.medianSeconds() - websocket.medianSeconds(),
                Bootstrap.of(first, second, (a, b) -> a - b, seed),
                http.medianSeconds() / websocket.medianSeconds(),
                Bootstrap.of(first, second, (a, b) -> a / b, seed));
    }
}
