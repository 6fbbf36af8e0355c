package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.List;

/**
 * All runs of one transport.
 *
 * @param runs by their repeat; at least one
 */
public record TransportFigures(Transport transport, List<Run> runs) {

    public TransportFigures {
        runs = List.copyOf(runs);
    }

    /** A figure over the repeats. */
    public Spread spread(Figure figure) {
        return Spread.of(runs.stream().mapToDouble(figure::of));
    }

    /** Whether no subscriber sent anything after the request that opened its subscription, in any repeat. */
    public boolean onlyOpened() {
        return runs.stream().allMatch(run -> run.requests() == run.subscribers());
    }
}
