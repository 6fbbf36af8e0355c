package dev.feedlab.lab.page;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.feedlab.lab.LabRun;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One line a run, in the order of the runs: units in the heads, points as decimals. */
final class LabCsv {

    private static final double NANOS_PER_MICRO = 1_000;

    private static final CsvSchema HEADS = CsvSchema.builder()
            .addColumn("server")
            .addColumn("quantity")
            .addColumn("repeat")
            .addColumn("start")
            .addColumn("end")
            .addColumn("duration_s")
            .addColumn("p50_us")
            .addColumn("p99_us")
            .addColumn("max_us")
            .addColumn("bytes_out")
            .addColumn("bytes_in")
            .build()
            .withHeader();

    private LabCsv() {}

    static String of(List<LabRun> runs) {
        StringWriter written = new StringWriter();
        try (SequenceWriter csv = new CsvMapper().writer(HEADS).writeValues(written)) {
            for (LabRun run : runs) {
                csv.write(List.of(
                        run.way().key(),
                        run.quantity(),
                        run.repeat(),
                        run.startedAt(),
                        run.endedAt(),
                        run.seconds(),
                        run.p50Nanos() / NANOS_PER_MICRO,
                        run.p99Nanos() / NANOS_PER_MICRO,
                        run.maxNanos() / NANOS_PER_MICRO,
                        run.bytesOut(),
                        run.bytesIn()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }
}
