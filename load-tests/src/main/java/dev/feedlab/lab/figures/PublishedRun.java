package dev.feedlab.lab.figures;

import java.util.List;
import java.util.Optional;

/**
 * The run of N. C. Souza, "O protocolo WebSocket" (coursework in Fundamentos de Redes de Computadores, 2023), made with a Python
 * client that opens a TCP connection for each HTTP request. One run per quantity, so there is no interval.
 */
public final class PublishedRun {

    /** All of it, by quantity. */
    public static final List<Row> ROWS = List.of(
            new Row(1_000, 0.306, 1.741),
            new Row(5_000, 1.171, 9.116),
            new Row(10_000, 2.366, 16.31),
            new Row(200_000, 58.24, 361.4));

    private PublishedRun() {}

    /**
     * A quantity's durations.
     *
     * @param websocketSeconds over WebSocket
     * @param httpSeconds over HTTP
     */
    public record Row(int quantity, double websocketSeconds, double httpSeconds) {

        /** How much longer HTTP took. */
        public double difference() {
            return httpSeconds - websocketSeconds;
        }

        /** How many times as long HTTP took. */
        public double ratio() {
            return httpSeconds / websocketSeconds;
        }
    }

    /** A quantity's durations, if it was published. */
    public static Optional<Row> row(int quantity) {
        return ROWS.stream().filter(row -> row.quantity() == quantity).findFirst();
    }

    /** The smallest of its ratios. */
    public static double leastRatio() {
        return ROWS.stream().mapToDouble(Row::ratio).min().orElseThrow();
    }

    /** The largest of its ratios. */
    public static double mostRatio() {
        return ROWS.stream().mapToDouble(Row::ratio).max().orElseThrow();
    }

    /** The line through its differences. */
    public static FittedLine differenceLine() {
        return FittedLine.through(differences());
    }

    /** The power with which its differences grow. */
    public static Growth differenceGrowth() {
        return Growth.through(differences());
    }

    private static double[][] differences() {
        return ROWS.stream()
                .map(row -> new double[] {row.quantity(), row.difference()})
                .toArray(double[][]::new);
    }
}
