package dev.feedlab.lab.page;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.checks.Check;
import dev.feedlab.report.page.Banner;
import dev.feedlab.report.page.Cover;
import dev.feedlab.report.page.Document;
import dev.feedlab.report.page.Fact;
import dev.feedlab.report.page.Facts;
import dev.feedlab.report.page.Reference;
import java.util.List;

/**
 * All that a lab's report says, in one language; the templates only set it.
 *
 * @param byline author, institution and day
 * @param question that was asked, of how many round trips
 * @param next the command that should decide what is not decided, if there is one
 * @param why the published ratio is another
 * @param method how it was measured, and how to read it; a paragraph each
 */
public record LabModel(
        String language,
        String title,
        String subtitle,
        String author,
        String byline,
        Banner banner,
        String question,
        List<LabClaim> claims,
        List<NextCommand> next,
        ChartImages chart,
        LabTable runs,
        LabTable againstWebSocket,
        LabTable lines,
        LabTable published,
        List<String> why,
        List<Check> checks,
        List<Fact> facts,
        List<String> method,
        List<Reference> references,
        String command,
        String footer)
        implements Document {

    static LabModel of(LabFigures figures, Cover cover, LabWording wording) {
        LabResult result = figures.result();
        LabChecks checks = new LabChecks(figures, wording);
        LabTables tables = new LabTables(figures, wording);
        LabFacts facts = new LabFacts(figures, wording);
        return new LabModel(
                wording.lab().texts().language().toLanguageTag(),
                cover.title().isBlank() ? wording.text("title") : cover.title(),
                wording.text("lead"),
                cover.author(),
                cover.byline(new Facts(wording.report()).day(result.startedAt())),
                checks.banner(),
                facts.question(),
                new LabClaims(figures, checks.allPassed(), wording).all(),
                NextCommand.of(figures, checks, wording).stream().toList(),
                new LabChart(figures, wording).draw(),
                tables.runs(),
                tables.againstWebSocket(),
                tables.lines(),
                tables.published(),
                new RatioReasons(figures, wording).all(),
                checks.all(),
                facts.all(),
                facts.method(),
                LabReferences.of(figures),
                result.command(),
                wording.text("footer", result.machine().versions().getOrDefault("feedlab", ""), result.schema()));
    }

    @Override
    public List<ChartImages> charts() {
        return List.of(chart);
    }

    @Override
    public String sections() {
        return "lab-sections.html";
    }

    @Override
    public String markdown() {
        return "lab.md";
    }
}
