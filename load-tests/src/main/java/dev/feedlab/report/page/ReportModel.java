package dev.feedlab.report.page;

import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.checks.Check;
import dev.feedlab.report.checks.Verdict;
import dev.feedlab.report.figures.Comparison;
import dev.feedlab.report.findings.Findings;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import java.util.List;
import java.util.Map;

/**
 * All that a report says, in its order and in one language; the templates only set it.
 *
 * @param command the command line that does the comparison again
 * @param pngProblem why there are no PNGs; empty where there are
 */
public record ReportModel(
        String language,
        String title,
        String subtitle,
        Banner banner,
        List<Fact> facts,
        List<Check> checks,
        Findings findings,
        FigureTable table,
        ContrastTable contrasts,
        List<ChartImages> charts,
        String command,
        String pngProblem,
        String footer) {

    /** Puts the report together. */
    public static ReportModel of(
            Comparison comparison, Verdict verdict, List<ChartImages> charts, String pngProblem, Wording wording) {
        Results results = comparison.results();
        FigureTable table = FigureTable.of(comparison, verdict, wording);
        List<String> names = table.rows().stream().map(FigureTable.Row::name).toList();
        String version = results.machine().versions().getOrDefault("feedlab", "");
        return new ReportModel(
                wording.texts().language().toLanguageTag(),
                wording.text("title", comparison.transports().size()),
                wording.text("subtitle", wording.texts().list(names)),
                Banner.of(results, verdict, wording),
                new Facts(wording).of(results),
                verdict.checks(),
                Findings.of(comparison, verdict, wording),
                table,
                ContrastTable.of(comparison, verdict, wording),
                charts,
                results.command(),
                pngProblem,
                wording.text("footer", version, results.schema()));
    }

    /** The command on one line, for places where nothing is escaped. */
    public String commandLine() {
        return command.replaceAll("\\p{Cntrl}", " ");
    }

    Map<String, Object> variables() {
        return Map.of("report", this);
    }
}
