package dev.feedlab.result;

import dev.feedlab.workload.Workload;
import java.util.List;

/**
 * One comparison: configuration, machine and numbers together, as {@code results.json} holds them.
 *
 * @param schema always {@link #SCHEMA}
 * @param complete false where the comparison was interrupted before its last run
 * @param startedAt when it began, ISO 8601 in UTC
 * @param command the command line that does it again
 */
public record Results(
        String schema,
        boolean complete,
        String startedAt,
        String command,
        Workload workload,
        Machine machine,
        List<Run> runs) {

    /** Name and version of the format. */
    public static final String SCHEMA = "feedlab/2";

    public Results {
        runs = List.copyOf(runs);
    }
}
