package dev.feedlab.command;

import dev.feedlab.compare.Plan;
import dev.feedlab.compare.PlannedRun;
import dev.feedlab.terminal.Durations;
import dev.feedlab.terminal.PlainNumber;
import dev.feedlab.workload.Workload;
import java.util.List;
import java.util.Locale;

/** A plan for people. */
final class PlanText {

    private PlanText() {}

    static String of(Plan plan) {
        Workload workload = plan.workload();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d runs, about %s. Each: %d clients and %d probes, %s messages/s of %d B, arrivals %s,%n"
                        + "for %d s after %d s of warm-up; short polls every %d ms; headers %s; %s; seed %d.%n",
                plan.runs().stream().filter(run -> !plan.isDone(run)).count(),
                Durations.words(plan.timeFrom(0)),
                workload.clients(),
                workload.probes(),
                PlainNumber.of(workload.ratePerSecond()),
                workload.payloadBytes(),
                workload.arrivals().key(),
                workload.durationSeconds(),
                workload.warmupSeconds(),
                workload.pollIntervalMillis(),
                workload.headers().key(),
                workload.target() == null ? "a server of its own" : "the server at " + workload.target(),
                workload.seed()));
        text.append(calibration(workload)).append(disguise(workload)).append(System.lineSeparator());
        List<PlannedRun> runs = plan.runs();
        for (int index = 0; index < runs.size(); index++) {
            PlannedRun run = runs.get(index);
            text.append(String.format(
                    Locale.ROOT,
                    "%4d  %-14s repeat %-4d %s%n",
                    index + 1,
                    run.transport().label(),
                    run.repeat(),
                    plan.isDone(run) ? "done" : Durations.words(plan.time(run))));
        }
        return text.toString();
    }

    private static String calibration(Workload workload) {
        return workload.calibrationSeconds() == 0
                ? ""
                : String.format(
                        "Then the server's cost is taken apart, %d s a part, in one of which %d subscribers only wait.%n",
                        workload.calibrationSeconds(), workload.waiting());
    }

    private static String disguise(Workload workload) {
        return workload.disguised() == null
                ? ""
                : String.format(
                        "Whatever the runs are called, all of them are read by %s.%n",
                        workload.disguised().label());
    }
}
