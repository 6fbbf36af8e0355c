package dev.feedlab.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.delivery.round.Phase;
import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.terminal.Durations;
import dev.feedlab.terminal.Progress;
import dev.feedlab.workload.Preset;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ComparisonProgressTest {

    private static final Run RUN = SampleResults.quick().runs().get(0);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);
    private final Plan plan = Plan.of(Preset.QUICK.workload(1));

    @Test
    void aPipeGetsALineForEachStep() {
        try (Progress display = new Progress(out, false)) {
            tell(new ComparisonProgress(plan, display));
        }

        assertThat(lines()).hasSize(4).allMatch(line -> line.matches("\\[[12]/4] .+: .+"));
        assertThat(lines()[0]).contains(": starting, about 1 min");
        assertThat(lines()[1]).contains(": publishing, about");
        assertThat(lines()[2]).contains(String.format("%,d deliveries, none missing", RUN.deliveries()));
        assertThat(lines()[3]).endsWith(": starting, " + Durations.left(plan.timeFrom(1)));
    }

    @Test
    void aTerminalKeepsALineForEachRunThatIsDone() {
        try (Progress display = new Progress(out, true)) {
            tell(new ComparisonProgress(plan, display));
        }

        assertThat(lines()).as("the run that is done, and the present one").hasSize(2);
        assertThat(lines()[0]).contains("none missing");
        assertThat(printed.toString(UTF_8)).contains("\r\u001b[K").endsWith(System.lineSeparator());
    }

    @Test
    void saysWhatFailedAndWhatWasNotTaken() {
        Plan more = Plan.of(Preset.STANDARD.workload(1));
        try (Progress display = new Progress(out, false)) {
            ComparisonProgress progress = new ComparisonProgress(more, display);
            progress.begins(0);
            progress.done(RUN);
            progress.failed("the server ended");
        }

        assertThat(lines()[1]).contains("the server took only 160 of 400 messages");
        assertThat(lines()[2]).endsWith(": failed, the server ended");
    }

    private static void tell(ComparisonProgress progress) {
        progress.begins(0);
        progress.now(Phase.PUBLISHING);
        progress.done(RUN);
        progress.begins(1);
    }

    private String[] lines() {
        return printed.toString(UTF_8).split(System.lineSeparator());
    }
}
