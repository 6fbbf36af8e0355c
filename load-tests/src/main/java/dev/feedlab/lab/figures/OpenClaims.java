package dev.feedlab.lab.figures;

import dev.feedlab.lab.Way;
import dev.feedlab.statistics.Interval;
import java.util.List;
import java.util.stream.IntStream;

/** What a lab left open that another may decide. */
final class OpenClaims {

    private final LabFigures figures;
    private final boolean sound;
    private final List<List<AgainstWebSocket>> ratios;
    private final boolean growth;

    /** Of a lab; {@code sound} is whether every check passed, without which no verdict is given. */
    OpenClaims(LabFigures figures, boolean sound) {
        this.figures = figures;
        this.sound = sound;
        ratios = Way.HTTP.stream()
                .map(figures::againstWebSocket)
                .filter(this::open)
                .toList();
        growth = growthOpen();
    }

    private boolean open(List<AgainstWebSocket> byQuantity) {
        return Verdict.ofFaster(byQuantity) == Verdict.OPEN
                ? byQuantity.stream().noneMatch(OpenClaims::surelySmall)
                : !sound;
    }

    /** Whether the whole interval lies where a ratio is no verdict, so that knowing it better changes nothing. */
    private static boolean surelySmall(AgainstWebSocket against) {
        return against.ratioInterval()
                .filter(ends -> ends.low() >= 1 / LabFigures.LEAST_RATIO && ends.high() <= LabFigures.LEAST_RATIO)
                .isPresent();
    }

    private boolean growthOpen() {
        boolean slower =
                figures.againstWebSocket(Way.PUBLISHED_HTTP).stream().anyMatch(against -> against.difference() <= 0);
        return Verdict.ofLinear(power()) == Verdict.OPEN ? !slower : !sound;
    }

    private Growth power() {
        return figures.differenceGrowth(Way.PUBLISHED_HTTP);
    }

    boolean any() {
        return growth || !ratios.isEmpty();
    }

    /** Whether the power cannot be told for want of quantities, or because they lie too close together. */
    boolean quantitiesTooClose() {
        boolean few = figures.result().setup().quantities().size() < Growth.FEWEST_QUANTITIES;
        return growth && (few || power().interval().isPresent() && !power().wide());
    }

    /** How many repeats should do. */
    int repeats() {
        IntStream forRatios = ratios.stream().flatMap(List::stream).mapToInt(this::repeats);
        IntStream forGrowth = growth && power().wide()
                ? power().interval().stream().mapToInt(interval -> repeats(power().power(), interval))
                : IntStream.empty();
        return Math.max(
                LabFigures.ENOUGH_REPEATS,
                IntStream.concat(forRatios, forGrowth).max().orElse(0));
    }

    /**
     * So many that the interval ends before 1. Of a ratio that is too small for a verdict, twice as many show whether it is: its
     * interval still holds larger ones.
     */
    private int repeats(AgainstWebSocket against) {
        if (against.ratioInterval().isEmpty()) {
            return 0;
        }
        if (!Verdict.beyondDrift(against)) {
            return 2 * figures.result().setup().repeats();
        }
        Interval ends = against.ratioInterval().get();
        double towards1 = against.ratio() > 1 ? ends.low() : ends.high();
        return repeats(Math.abs(Math.log(against.ratio() / towards1)), Math.abs(Math.log(against.ratio())));
    }

    /** So many that the interval lies on one side of where growth is called linear. */
    private int repeats(double power, Interval interval) {
        double room = Math.abs(Math.abs(power - 1) - (Growth.MOST_LINEAR - 1));
        return repeats((interval.high() - interval.low()) / 2, room);
    }

    private int repeats(double halfWidth, double room) {
        double shrink = halfWidth / room;
        return (int) Math.ceil(
                Math.min(NextLab.MOST_REPEATS, figures.result().setup().repeats() * shrink * shrink));
    }
}
