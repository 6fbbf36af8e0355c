package dev.feedlab.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.feedlab.result.Machine;
import dev.feedlab.result.ReportOptions;
import java.util.List;

/**
 * What the round-trip lab found: setup, machine and numbers together, as {@code lab.json} holds them.
 *
 * @param schema always {@link #SCHEMA}
 * @param complete false where the lab ended before its last run
 * @param startedAt when it began, ISO 8601 in UTC
 * @param command the command line that does it again
 * @param report what was chosen about its report; null where nothing was
 * @param loadAverageBefore the system's load average over the minute before; negative where the system does not tell
 * @param warmUp what went before them
 * @param runs in the order in which they were made
 */
public record LabResult(
        String schema,
        boolean complete,
        String startedAt,
        String command,
        @JsonInclude(JsonInclude.Include.NON_NULL) ReportOptions report,
        LabSetup setup,
        Machine machine,
        double loadAverageBefore,
        WarmUp warmUp,
        List<LabRun> runs) {

    /** Name and version of the format. */
    public static final String SCHEMA = "feedlab-lab/2";

    public LabResult {
        runs = List.copyOf(runs);
    }

    /** The same with that chosen about its report. */
    public LabResult with(ReportOptions chosen) {
        return new LabResult(
                schema, complete, startedAt, command, chosen, setup, machine, loadAverageBefore, warmUp, runs);
    }
}
