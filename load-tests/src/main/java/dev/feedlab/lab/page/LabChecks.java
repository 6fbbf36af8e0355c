package dev.feedlab.lab.page;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.checks.Check;
import dev.feedlab.report.checks.Status;
import dev.feedlab.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/** What has to hold before a lab's figures mean what they say. */
final class LabChecks {

    /** The interval of a ratio, on which verdicts rest, is then narrower than the whole range and covers 96.8%. */
    private static final int ENOUGH_REPEATS = 5;

    private static final double QUIET_SHARE_OF_CORES = 0.5;

    private final LabFigures figures;
    private final LabResult result;
    private final LabWording wording;

    LabChecks(LabFigures figures, LabWording wording) {
        this.figures = figures;
        this.result = figures.result();
        this.wording = wording;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(complete(), repeats()));
        figures.drift().ifPresent(drift -> checks.add(pace(drift)));
        if (result.loadAverageBefore() >= 0) {
            checks.add(quiet());
        }
        return checks;
    }

    /** What did not pass. */
    List<String> concerns() {
        return all().stream()
                .filter(check -> check.status() != Status.PASSED)
                .map(Check::title)
                .toList();
    }

    private Check complete() {
        int planned = result.setup().quantities().size()
                * Way.values().length
                * result.setup().repeats();
        long roundTrips = result.runs().stream().mapToLong(LabRun::quantity).sum();
        String found = wording.text(
                "check.complete.figures",
                result.runs().size(),
                planned,
                wording.numbers().count(roundTrips));
        return check(result.complete(), wording.text("check.complete"), found, wording.text("check.complete.advice"));
    }

    private Check repeats() {
        int fewest = figures.fewestRepeats();
        String found = wording.text("check.repeats.figures", fewest, ENOUGH_REPEATS);
        String advice = fewest < Interval.FEWEST
                ? wording.text("check.repeats.none", Interval.FEWEST)
                : wording.text("check.repeats.few");
        return check(fewest >= ENOUGH_REPEATS, wording.text("check.repeats"), found, advice);
    }

    private Check pace(double drift) {
        String found = wording.text(
                "check.drift.figures",
                wording.numbers().significant(drift),
                wording.numbers().plain(LabFigures.MOST_DRIFT));
        String title = wording.text("check.drift");
        return drift <= LabFigures.MOST_DRIFT
                ? Check.passed(title, found)
                : Check.failed(title, found, wording.text("check.drift.advice"));
    }

    private Check quiet() {
        double limit = result.machine().cores() * QUIET_SHARE_OF_CORES;
        String found = wording.text(
                "check.quiet.figures",
                wording.numbers().significant(result.loadAverageBefore()),
                result.machine().cores(),
                wording.numbers().plain(limit));
        return check(
                result.loadAverageBefore() <= limit,
                wording.text("check.quiet"),
                found,
                wording.text("check.quiet.advice"));
    }

    private static Check check(boolean passed, String title, String found, String advice) {
        return passed ? Check.passed(title, found) : Check.caution(title, found, advice);
    }
}
