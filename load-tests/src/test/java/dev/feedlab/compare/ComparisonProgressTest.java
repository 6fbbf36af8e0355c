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
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ComparisonProgressTest {

    private static final Run RUN = SampleResults.quick().runs().get(0);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);
    private final Plan plan = Plan.of(SampleResults.quick().workload());

    @Test
    void aPipeGetsALineForEachStep() {
        try (Progress display = new Progress(out, OptionalInt.empty())) {
            tell(new ComparisonProgress(plan, display));
        }

        assertThat(lines()).hasSize(4).allMatch(line -> line.matches("\\[[12]/4] .+: .+"));
        assertThat(lines()[0]).contains(": starting, about 1 min");
        assertThat(lines()[1]).contains(": publishing, about");
        assertThat(lines()[2]).contains(String.format("%,d deliveries, none missing", RUN.deliveries()));
        assertThat(lines()[3]).endsWith(": starting, " + Durations.left(plan.timeFrom(1)));
    }

    @Test
    void aTerminalHasOneLineWhereAllGoesWell() {
        try (Progress display = new Progress(out, OptionalInt.of(80))) {
            tell(new ComparisonProgress(plan, display));
        }

        assertThat(printed.toString(UTF_8))
                .contains("[1/4] ", ": publishing ", "[2/4] ")
                .doesNotContain("none missing")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
    }

    @Test
    void aTerminalKeepsWhatWentWrong() {
        try (Progress display = new Progress(out, OptionalInt.of(80))) {
            ComparisonProgress progress = new ComparisonProgress(Plan.of(Preset.STANDARD.workload(1)), display);
            progress.begins(0);
            progress.done(RUN);
            progress.begins(1);
            progress.failed("the server ended");
        }

        assertThat(lines()).hasSize(3);
        assertThat(lines()[0]).contains("\u001b[K[1/24] ", ": the server took only 160 of 400 messages");
        assertThat(lines()[1]).contains("\u001b[K[2/24] ").endsWith(": failed, the server ended");
    }

    @Test
    void saysWhatFailedAndWhatWasNotTaken() {
        Plan more = Plan.of(Preset.STANDARD.workload(1));
        try (Progress display = new Progress(out, OptionalInt.empty())) {
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
