package dev.feedlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Verdict;
import dev.feedlab.report.figures.Comparison;
import dev.feedlab.report.text.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    @Test
    void saysInOneLineWhyThereAreNoPngs() {
        String why = "PNG versions of the charts are missing, because this machine could not draw them: no awt";

        assertThat(new Templates(ENGLISH.texts()).html(model("no awt"))).contains(why);
        assertThat(new Templates(ENGLISH.texts()).markdown(model("no awt"))).contains(why);
        assertThat(new Templates(ENGLISH.texts()).html(model(""))).doesNotContain("PNG versions");
    }

    @Test
    void setsATableThatMarkdownReads() {
        List<String> rows = new Templates(ENGLISH.texts())
                .markdown(model(""))
                .lines()
                .dropWhile(line -> !line.startsWith("| transport |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows).hasSize(2 + 4);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.chars().filter(letter -> letter == '|')).hasSize(12));
        assertThat(rows.get(5)).startsWith("| WebSocket | 110 | 688 | 16.5 | 4.01 | 6.02 | 0.735 |");
    }

    private static ReportModel model(String pngProblem) {
        Comparison comparison = Comparison.of(SampleResults.quick());
        return ReportModel.of(comparison, Verdict.of(comparison, ENGLISH), List.of(), pngProblem, ENGLISH);
    }
}
