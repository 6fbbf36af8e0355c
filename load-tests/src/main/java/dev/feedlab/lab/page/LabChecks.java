package dev.feedlab.lab.page;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.Pace;
import dev.feedlab.lab.WarmUp;
import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.checks.Check;
import dev.feedlab.report.checks.Status;
import dev.feedlab.report.page.Banner;
import dev.feedlab.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has to hold before a lab's figures mean what they say. */
final class LabChecks {

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
        checks.addAll(undisturbed());
        return checks;
    }

    /** What fails where something else takes the processor, or the code is not compiled yet. */
    private List<Check> undisturbed() {
        List<Check> checks = new ArrayList<>();
        if (!result.warmUp().slices().isEmpty()) {
            checks.add(warm(result.warmUp()));
        }
        figures.drift().ifPresent(drift -> checks.add(pace(drift)));
        if (result.loadAverageBefore() >= 0) {
            checks.add(quiet());
        }
        return checks;
    }

    /** How sure the figures are, and which checks say otherwise. */
    Banner banner() {
        List<Check> all = all();
        List<String> others = all.stream()
                .filter(check -> check.status() != Status.PASSED)
                .map(check -> wording.text("banner.check", check.title()))
                .toList();
        Status worst =
                all.stream().map(Check::status).max(Comparator.naturalOrder()).orElseThrow();
        String sentence = others.isEmpty()
                ? wording.text("banner.passed", all.size())
                : wording.text("banner.caution", all.size() - others.size(), all.size(), String.join("; ", others));
        return new Banner(worst, List.of(sentence));
    }

    /** Whether nothing stands in the way of a verdict. */
    boolean allPassed() {
        return allPassed(all());
    }

    /** Whether a machine that does nothing else may be what the measurement lacks. */
    boolean disturbed() {
        return !allPassed(undisturbed());
    }

    private static boolean allPassed(List<Check> checks) {
        return checks.stream().allMatch(check -> check.status() == Status.PASSED);
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
        String found = wording.text("check.repeats.figures", fewest, LabFigures.ENOUGH_REPEATS);
        String advice = fewest < Interval.FEWEST
                ? wording.text("check.repeats.none", Interval.FEWEST)
                : wording.text("check.repeats.few");
        return check(fewest >= LabFigures.ENOUGH_REPEATS, wording.text("check.repeats"), found, advice);
    }

    private Check warm(WarmUp warmUp) {
        String seconds = wording.numbers().significant(warmUp.secondsEach());
        String found = wording.text(
                "check.warm.figures",
                WarmUp.ALIKE,
                seconds,
                wording.numbers().significant(warmUp.change()),
                wording.numbers().plain(Pace.MOST_CHANGE));
        return check(warmUp.held(), wording.text("check.warm"), found, wording.text("check.warm.advice"));
    }

    private Check pace(double drift) {
        String found = wording.text(
                "check.drift.figures",
                wording.numbers().significant(drift),
                wording.numbers().plain(Pace.MOST_CHANGE));
        String title = wording.text("check.drift");
        return drift <= Pace.MOST_CHANGE
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
