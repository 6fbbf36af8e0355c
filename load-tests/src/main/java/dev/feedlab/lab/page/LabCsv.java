package dev.feedlab.lab.page;

import dev.feedlab.lab.LabRun;
import dev.feedlab.report.page.CsvColumns;
import java.util.List;

/** One line a run, in the order of the runs. */
final class LabCsv {

    private static final double NANOS_PER_MICRO = 1_000;

    private static final CsvColumns<LabRun> COLUMNS = new CsvColumns<LabRun>()
            .add("server", run -> run.way().key())
            .add("quantity", LabRun::quantity)
            .add("repeat", LabRun::repeat)
            .add("start", LabRun::startedAt)
            .add("end", LabRun::endedAt)
            .add("duration_s", LabRun::seconds)
            .add("p50_us", run -> run.p50Nanos() / NANOS_PER_MICRO)
            .add("p99_us", run -> run.p99Nanos() / NANOS_PER_MICRO)
            .add("max_us", run -> run.maxNanos() / NANOS_PER_MICRO)
            .add("bytes_out", LabRun::bytesOut)
            .add("bytes_in", LabRun::bytesIn);

    private LabCsv() {}

    static String of(List<LabRun> runs) {
        return COLUMNS.of(runs);
    }
}
