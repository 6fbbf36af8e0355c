package dev.feedlab.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How client and server were warmed up: round after round, each of which plays every way for a slice of time. In turn, because
 * what the compiler makes of the code that the ways share depends on all of them.
 *
 * @param slices in the order in which they were played; none where nothing was warmed up
 */
public record WarmUp(List<Slice> slices) {

    /** How often each way is played at least. */
    static final int LEAST_ROUNDS = 5;

    /** After so many rounds the lab begins, whether the pace holds or not. */
    static final int MOST_ROUNDS = 30;

    /** So many slices in a row have to be alike. */
    public static final int ALIKE = 3;

    /** No warm-up. */
    public static final WarmUp NONE = new WarmUp(List.of());

    public WarmUp {
        slices = List.copyOf(slices);
    }

    /**
     * Round trips one after the other for a while.
     *
     * @param roundTrips 1 or more
     * @param nanos all of them together
     * @param p50Nanos the median of a single one, to three digits. That is its pace: what takes the processor away for a moment
     *     moves the mean, while this tells whether the code is compiled and the machine has settled
     */
    public record Slice(Way way, int roundTrips, long nanos, long p50Nanos) {

        /** What a round trip took on average. */
        double nanosEach() {
            return (double) nanos / roundTrips;
        }
    }

    /** How long a slice lasts where each way is played for that many seconds at least. */
    static long sliceNanos(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds) / LEAST_ROUNDS;
    }

    /** The longest that each way may be played, in seconds, where it is played for that many at least. */
    public static int mostSeconds(int seconds) {
        return seconds * MOST_ROUNDS / LEAST_ROUNDS;
    }

    /** This and a slice more. */
    WarmUp with(Slice slice) {
        List<Slice> longer = new ArrayList<>(slices);
        longer.add(slice);
        return new WarmUp(longer);
    }

    /** How many rounds are done. */
    int rounds() {
        return slices.size() / Way.values().length;
    }

    /** Whether the lab may begin: the pace holds, or is waited for no longer. */
    boolean enough() {
        return rounds() >= MOST_ROUNDS || rounds() >= LEAST_ROUNDS && held();
    }

    /**
     * How much the pace changed among the last {@value #ALIKE} slices, for the way whose pace changed most; not a number where a
     * way has fewer.
     */
    public double change() {
        return rounds() < ALIKE
                ? Double.NaN
                : Arrays.stream(Way.values())
                        .mapToDouble(way -> Pace.change(lastOf(way)))
                        .max()
                        .orElseThrow();
    }

    private double[] lastOf(Way way) {
        double[] all = slices.stream()
                .filter(slice -> slice.way() == way)
                .mapToDouble(Slice::p50Nanos)
                .toArray();
        return Arrays.copyOfRange(all, all.length - ALIKE, all.length);
    }

    /** Whether that is no more than {@link Pace#MOST_CHANGE}. */
    public boolean held() {
        return change() <= Pace.MOST_CHANGE;
    }

    /** How long each way was played, in seconds, on average. */
    public double secondsEach() {
        return slices.stream().mapToLong(Slice::nanos).sum()
                / (double) TimeUnit.SECONDS.toNanos(1)
                / Way.values().length;
    }
}
