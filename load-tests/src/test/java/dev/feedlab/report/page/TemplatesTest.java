package dev.feedlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    @Test
    void saysWhatCouldNotBeDrawnAndWhy() {
        List<String> missing = List.of("No PNGs: no awt", "No PDF: no awt");

        assertThat(new Templates(ENGLISH.texts()).html(model(), missing)).contains(missing);
        assertThat(new Templates(ENGLISH.texts()).markdown(model(), missing)).contains(missing);
    }

    @Test
    void countsTablesAnewInEachRendering() {
        Templates templates = new Templates(ENGLISH.texts());

        for (int rendering = 1; rendering <= 2; rendering++) {
            assertThat(templates.html(model(), List.of()))
                    .containsOnlyOnce("Table 1.")
                    .containsOnlyOnce("Table 3.");
        }
    }

    @Test
    void setsATableThatMarkdownReads() {
        List<String> rows = new Templates(ENGLISH.texts())
                .markdown(model(), List.of())
                .lines()
                .dropWhile(line -> !line.startsWith("| transport |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows).hasSize(2 + 4);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.chars().filter(letter -> letter == '|')).hasSize(7));
        assertThat(rows.get(5)).startsWith("| WebSocket | 0.735 | 1.59 | 227 | 0 | 31.6 |");
    }

    private static ReportModel model() {
        ResultsByTransport byTransport = ResultsByTransport.of(SampleResults.quick());
        return ReportModel.of(byTransport, Reliability.of(byTransport, ENGLISH), List.of(), Cover.PLAIN, ENGLISH);
    }
}
