package dev.feedlab.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.feedlab.workload.Workload;
import java.util.List;

/**
 * One comparison: configuration, machine and numbers together, as {@code results.json} holds them.
 *
 * @param schema always {@link #SCHEMA}
 * @param complete false where the comparison was interrupted before its last run
 * @param startedAt when it began, ISO 8601 in UTC
 * @param command the command line that does it again
 * @param report what was chosen about its report; null where nothing was
 */
public record Results(
        String schema,
        boolean complete,
        String startedAt,
        String command,
        @JsonInclude(JsonInclude.Include.NON_NULL) ReportOptions report,
        Workload workload,
        Machine machine,
        List<Run> runs) {

    /** Name and version of the format. */
    public static final String SCHEMA = "feedlab/2";

    public Results {
        runs = List.copyOf(runs);
    }

    /** The same with that chosen about its report. */
    public Results with(ReportOptions chosen) {
        return new Results(schema, complete, startedAt, command, chosen, workload, machine, runs);
    }

    /** Whether both hold the same measurements, whatever was chosen about their reports. */
    public boolean measuresTheSameAs(Results other) {
        return with(null).equals(other.with(null));
    }
}
