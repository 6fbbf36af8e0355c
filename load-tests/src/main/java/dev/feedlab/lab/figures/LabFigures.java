package dev.feedlab.lab.figures;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.Pace;
import dev.feedlab.lab.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the runs of a lab come to. */
public final class LabFigures {

    /** A ratio has to be further from 1 than this for a verdict: twice what the pace may change. */
    public static final double LEAST_RATIO = 1 + 2 * (Pace.MOST_CHANGE - 1);

    /** With so many repeats the interval of a ratio, on which verdicts rest, is narrower than the whole range and covers 96.8%. */
    public static final int ENOUGH_REPEATS = 5;

    private final LabResult result;
    private final List<Group> groups;

    private LabFigures(LabResult result, List<Group> groups) {
        this.result = result;
        this.groups = groups;
    }

    /** The figures of a result, whether it is complete or not. */
    public static LabFigures of(LabResult result) {
        List<Group> groups = result.setup().quantities().stream()
                .flatMap(quantity -> Arrays.stream(Way.values()).flatMap(way -> group(result, way, quantity)))
                .toList();
        return new LabFigures(result, groups);
    }

    private static Stream<Group> group(LabResult result, Way way, int quantity) {
        List<LabRun> runs = result.runs().stream()
                .filter(run -> run.way() == way && run.quantity() == quantity)
                .toList();
        return runs.isEmpty() ? Stream.empty() : Stream.of(Group.of(way, quantity, runs));
    }

    /** What they are the figures of. */
    public LabResult result() {
        return result;
    }

    /** All that was measured: by quantity, and within it by way. */
    public List<Group> groups() {
        return groups;
    }

    /** What one way measured, by quantity. */
    public List<Group> groups(Way way) {
        return groups.stream().filter(group -> group.way() == way).toList();
    }

    private Optional<Group> group(Way way, int quantity) {
        return groups(way).stream()
                .filter(group -> group.quantity() == quantity)
                .findFirst();
    }

    /** The fewest repeats that some way has with some quantity. */
    public int fewestRepeats() {
        boolean allThere = groups.size() == result.setup().quantities().size() * Way.values().length;
        return allThere
                ? groups.stream().mapToInt(group -> group.runs().size()).min().orElse(0)
                : 0;
    }

    /** A way of HTTP beside WebSocket, by quantity, as far as both were measured. */
    public List<AgainstWebSocket> againstWebSocket(Way http) {
        return groups(http).stream()
                .flatMap(group -> group(Way.WEBSOCKET, group.quantity()).stream()
                        .map(websocket -> AgainstWebSocket.of(group, websocket)))
                .toList();
    }

    /** The same of one quantity. */
    public Optional<AgainstWebSocket> againstWebSocket(Way http, int quantity) {
        return againstWebSocket(http).stream()
                .filter(against -> against.quantity() == quantity)
                .findFirst();
    }

    /** The line through all runs of a way. */
    public FittedLine line(Way way) {
        return FittedLine.through(result.runs().stream()
                .filter(run -> run.way() == way)
                .map(run -> new double[] {run.quantity(), run.seconds()})
                .toArray(double[][]::new));
    }

    /** The line through the differences of a way of HTTP and WebSocket, each within one repeat. */
    public FittedLine differenceLine(Way http) {
        return FittedLine.through(differences(http));
    }

    /** The power with which those differences grow. */
    public Growth differenceGrowth(Way http) {
        return Growth.through(differences(http));
    }

    private double[][] differences(Way http) {
        return result.runs().stream()
                .filter(run -> run.way() == http)
                .flatMap(run ->
                        partner(run)
                                .map(websocket -> new double[] {run.quantity(), run.seconds() - websocket.seconds()})
                                .stream())
                .toArray(double[][]::new);
    }

    private Optional<LabRun> partner(LabRun http) {
        return result.runs().stream()
                .filter(run -> run.way() == Way.WEBSOCKET
                        && run.quantity() == http.quantity()
                        && run.repeat() == http.repeat())
                .findFirst();
    }

    /**
     * How much the pace changed from the first repeat to the last: the larger of the two sums of durations over the smaller,
     * for the way that changed most. Empty with one repeat, or where one of the two is not whole.
     */
    public OptionalDouble drift() {
        int last = result.setup().repeats();
        if (last < 2) {
            return OptionalDouble.empty();
        }
        return Arrays.stream(Way.values())
                .mapToDouble(way -> Pace.change(secondsOfRepeat(way, 1), secondsOfRepeat(way, last)))
                .reduce(Math::max)
                .stream()
                .filter(Double::isFinite)
                .findFirst();
    }

    private double secondsOfRepeat(Way way, int repeat) {
        List<LabRun> runs = result.runs().stream()
                .filter(run -> run.way() == way && run.repeat() == repeat)
                .toList();
        return runs.size() < result.setup().quantities().size()
                ? Double.NaN
                : runs.stream().mapToDouble(LabRun::seconds).sum();
    }
}
