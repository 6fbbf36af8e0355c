package dev.feedlab.lab.figures;

import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.LabSetup;
import dev.feedlab.lab.Pace;
import dev.feedlab.lab.Way;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lab that should decide what another left open, by what that one found: an interval narrows with the square root of the
 * repeats, and the power can be told where the quantities lie far apart.
 *
 * @param changes what is other than in the lab before; none where the same is to be done once more, undisturbed
 * @param duration that it will take, about, warm-up included
 */
public record NextLab(LabSetup setup, Set<Change> changes, Duration duration) {

    /** What another lab does otherwise. */
    public enum Change {
        /** More repeats. */
        REPEATS,
        /** Quantities that lie further apart. */
        QUANTITIES,
        /** A longer warm-up. */
        WARM_UP
    }

    /** More repeats are not asked for: where more would be needed, a quieter machine tells sooner. */
    static final int MOST_REPEATS = 50;

    private static final int FIRST_WARM_UP_SECONDS = 5;
    private static final int FURTHER = 10;

    /**
     * The lab to do after this one.
     *
     * @param sound whether every check passed, so that what the figures say is a verdict
     * @return none where nothing is open, or where no such lab would decide it
     */
    public static Optional<NextLab> after(LabFigures figures, boolean sound) {
        OpenClaims open = new OpenClaims(figures, sound);
        if (!open.any()) {
            return Optional.empty();
        }
        LabSetup before = figures.result().setup();
        LabSetup next = new LabSetup(
                open.quantitiesTooClose() ? furtherApart(before.quantities()) : before.quantities(),
                Math.max(before.repeats(), Math.min(MOST_REPEATS, open.repeats())),
                paceHeld(figures) ? before.warmupSeconds() : longer(before.warmupSeconds()),
                before.seed(),
                before.target());
        return Optional.of(new NextLab(next, changes(before, next), duration(figures, next)));
    }

    private static boolean paceHeld(LabFigures figures) {
        return figures.result().warmUp().held() && figures.drift().orElse(1) <= Pace.MOST_CHANGE;
    }

    private static int longer(int warmupSeconds) {
        return Math.min(LabSetup.LONGEST_WARMUP_SECONDS, Math.max(FIRST_WARM_UP_SECONDS, 2 * warmupSeconds));
    }

    /** With one that is ten times the smallest, and one between them; the largest gives way where they would be too many. */
    private static List<Integer> furtherApart(List<Integer> quantities) {
        TreeSet<Integer> further = new TreeSet<>(quantities);
        int least = further.first();
        if (least > LabSetup.LARGEST_QUANTITY / FURTHER) {
            least /= FURTHER;
            further.add(least);
        }
        further.add(Math.max(further.last(), least * FURTHER));
        if (further.size() < Growth.FEWEST_QUANTITIES) {
            further.add(roundDown(Math.sqrt((double) least * further.last())));
        }
        while (further.size() > LabSetup.MOST_QUANTITIES) {
            further.remove(further.lower(further.last()));
        }
        return List.copyOf(further);
    }

    private static int roundDown(double value) {
        double power = Math.pow(FURTHER, Math.floor(Math.log10(value)));
        return (int) (Math.floor(value / power) * power);
    }

    private static Set<Change> changes(LabSetup before, LabSetup next) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (next.repeats() > before.repeats()) {
            changes.add(Change.REPEATS);
        }
        if (!next.quantities().equals(before.quantities())) {
            changes.add(Change.QUANTITIES);
        }
        if (next.warmupSeconds() > before.warmupSeconds()) {
            changes.add(Change.WARM_UP);
        }
        return changes;
    }

    private static Duration duration(LabFigures figures, LabSetup next) {
        double seconds = next.warmupSeconds() * Way.values().length;
        double roundTrips = next.repeats()
                * next.quantities().stream().mapToDouble(Integer::doubleValue).sum();
        for (Way way : Way.values()) {
            List<LabRun> runs = figures.result().runs().stream()
                    .filter(run -> run.way() == way)
                    .toList();
            double played = runs.stream().mapToDouble(LabRun::quantity).sum();
            seconds += played == 0
                    ? 0
                    : roundTrips * runs.stream().mapToDouble(LabRun::seconds).sum() / played;
        }
        return Duration.ofSeconds(Math.round(seconds));
    }
}
