package dev.feedlab.report.figures;

import dev.feedlab.report.text.Numbers;
import java.util.function.BiFunction;

/** The figures that several results are compared by, in the order in which a report gives them. */
public enum Metric {
    P50(Figure.P50, Unit.TIME, "metric.p50", "metric.p50.question", "latency-p50"),
    P99(Figure.P99, Unit.TIME, "metric.p99", "metric.p99.question", "latency-p99"),
    P999(Figure.P999, Unit.TIME, "metric.p999", "metric.p999.question", "latency-p999"),
    REQUESTS(Figure.REQUESTS_PER_DELIVERY, Unit.NUMBER, "metric.requests", "metric.requests.question", "requests"),
    BYTES(Figure.BYTES_PER_DELIVERY, Unit.BYTES, "metric.bytes", "metric.bytes.question", "bytes"),
    CPU(Figure.CPU_PER_DELIVERY, Unit.SHORT_TIME, "metric.cpu", "metric.cpu.question", "server-cpu");

    /** What a figure is given in. */
    public enum Unit {
        /** Microseconds, written in what fits; in a table, where all are in one unit, as milliseconds. */
        TIME("ms", 1_000, (micros, numbers) -> numbers.time(micros), (micros, numbers) -> numbers.plainTime(micros)),
        /** The same, in a table as microseconds. */
        SHORT_TIME("µs", 1, (micros, numbers) -> numbers.time(micros), (micros, numbers) -> numbers.plainTime(micros)),
        /** Bytes. */
        BYTES("B", 1, (bytes, numbers) -> numbers.bytes(bytes), (bytes, numbers) -> numbers.plainBytes(bytes)),
        /** Something counted. */
        NUMBER("", 1, (value, numbers) -> numbers.significant(value), (value, numbers) -> numbers.plain(value));

        private final String inTables;
        private final double divisor;
        private final BiFunction<Double, Numbers, String> measured;
        private final BiFunction<Double, Numbers, String> chosen;

        Unit(
                String inTables,
                double divisor,
                BiFunction<Double, Numbers, String> measured,
                BiFunction<Double, Numbers, String> chosen) {
            this.inTables = inTables;
            this.divisor = divisor;
            this.measured = measured;
            this.chosen = chosen;
        }

        /** Its sign in the head of a table; empty where there is none. */
        public String inTables() {
            return inTables;
        }

        /** Turns the figure into {@link #inTables()}. */
        public double divisor() {
            return divisor;
        }

        /** A measured figure with the unit that fits. */
        public String measured(double value, Numbers numbers) {
            return measured.apply(value, numbers);
        }

        /** A round one, as on an axis. */
        public String chosen(double value, Numbers numbers) {
            return chosen.apply(value, numbers);
        }
    }

    private final Figure figure;
    private final Unit unit;
    private final String nameKey;
    private final String questionKey;
    private final String fileName;

    Metric(Figure figure, Unit unit, String nameKey, String questionKey, String fileName) {
        this.figure = figure;
        this.unit = unit;
        this.nameKey = nameKey;
        this.questionKey = questionKey;
        this.fileName = fileName;
    }

    public Figure figure() {
        return figure;
    }

    public Unit unit() {
        return unit;
    }

    /** The catalogue's key of its name. */
    public String nameKey() {
        return nameKey;
    }

    /** The catalogue's key of the question that a chart of it answers. */
    public String questionKey() {
        return questionKey;
    }

    /** Name of its chart's files, without ending. */
    public String fileName() {
        return fileName;
    }
}
