package dev.feedlab.compare;

import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which runs a comparison makes, in which order, and how long that takes. Each repeat has all transports,
 * in an order that a {@link WilliamsDesign} gives it, so that none of them always runs first, or after the same other one.
 */
public final class Plan {

    /** The server and the load generator come up, and go down again. */
    private static final Duration PROCESSES = Duration.ofMillis(4_500);

    /** Connecting, the lead before the first message, and the collecting of the last ones. */
    private static final Duration AROUND_PUBLISHING = Duration.ofMillis(1_200);

    /** Parts of a run that take the server's cost apart. */
    private static final int CALIBRATION_CELLS = 3;

    /** Subscribers come and go for these parts, too. */
    private static final Duration AROUND_CALIBRATION = Duration.ofSeconds(4);

    private final Workload workload;
    private final List<PlannedRun> runs;
    private final Set<PlannedRun> done;

    private Plan(Workload workload, List<PlannedRun> runs, Set<PlannedRun> done) {
        this.workload = workload;
        this.runs = List.copyOf(runs);
        this.done = Set.copyOf(done);
    }

    /** The plan for a workload; the same seed gives the same order. */
    public static Plan of(Workload workload) {
        List<List<Transport>> orders =
                WilliamsDesign.orders(workload.transports(), workload.repeats(), workload.seed());
        List<PlannedRun> runs = new ArrayList<>();
        for (int repeat = 1; repeat <= workload.repeats(); repeat++) {
            for (Transport transport : orders.get(repeat - 1)) {
                runs.add(new PlannedRun(transport, repeat));
            }
        }
        return new Plan(workload, runs, Set.of());
    }

    /** The same plan, of which those runs are made already. */
    Plan without(List<Run> made) {
        Set<PlannedRun> all = made.stream()
                .map(run -> new PlannedRun(run.transport(), run.repeat()))
                .collect(Collectors.toSet());
        return new Plan(workload, runs, all);
    }

    /** Whether that run was made before this plan. */
    public boolean isDone(PlannedRun run) {
        return done.contains(run);
    }

    /** Whether a run published all its messages, and every subscriber got each once and in order. */
    boolean isFulfilledBy(Run run) {
        return run.deliveredEverything() && run.published() == workload.messages();
    }

    /** What it is a plan for. */
    public Workload workload() {
        return workload;
    }

    /** The runs in their order, those that are done among them. */
    public List<PlannedRun> runs() {
        return runs;
    }

    /** About how long one run takes. */
    public Duration time(PlannedRun run) {
        Duration rounds = round(run, workload.durationSeconds());
        if (workload.warmupSeconds() > 0) {
            rounds = rounds.plus(round(run, workload.warmupSeconds()));
        }
        if (workload.calibrationSeconds() > 0) {
            rounds = rounds.plusSeconds((long) CALIBRATION_CELLS * workload.calibrationSeconds())
                    .plus(AROUND_CALIBRATION);
        }
        return PROCESSES.plus(rounds);
    }

    private Duration round(PlannedRun run, int seconds) {
        Duration round = Duration.ofSeconds(seconds).plus(AROUND_PUBLISHING).plusMillis(workload.clients());
        if (workload.readBy(run.transport()) == Transport.POLLING) {
            // The pollers come within one interval, and hear of the end within another.
            return round.plusMillis(2L * workload.pollIntervalMillis());
        }
        return round;
    }

    /** About how long the runs from the given index on take that are not done. */
    public Duration timeFrom(int index) {
        return later(index).map(this::time).reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<PlannedRun> later(int index) {
        return runs.subList(Math.min(index, runs.size()), runs.size()).stream().filter(run -> !isDone(run));
    }
}
