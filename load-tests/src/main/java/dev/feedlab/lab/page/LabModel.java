package dev.feedlab.lab.page;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabSetup;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.checks.Check;
import dev.feedlab.report.checks.Status;
import dev.feedlab.report.page.Banner;
import dev.feedlab.report.page.Cover;
import dev.feedlab.report.page.Document;
import dev.feedlab.report.page.Fact;
import dev.feedlab.report.page.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that a lab's report says, in one language; the templates only set it.
 *
 * @param byline author, institution and day
 * @param why the published ratio is another
 */
public record LabModel(
        String language,
        String title,
        String subtitle,
        String author,
        String byline,
        Banner banner,
        List<Fact> facts,
        List<Check> checks,
        List<LabClaim> claims,
        List<String> why,
        LabTable runs,
        LabTable againstWebSocket,
        LabTable lines,
        LabTable published,
        ChartImages chart,
        String command,
        String footer)
        implements Document {

    static LabModel of(LabFigures figures, Cover cover, LabWording wording) {
        LabResult result = figures.result();
        LabChecks rules = new LabChecks(figures, wording);
        List<Check> checks = rules.all();
        LabTables tables = new LabTables(figures, wording);
        LabClaims claims = new LabClaims(figures, rules, wording);
        return new LabModel(
                wording.lab().texts().language().toLanguageTag(),
                cover.title().isBlank() ? wording.text("title") : cover.title(),
                wording.text("lead"),
                cover.author(),
                cover.byline(new Facts(wording.report()).day(result.startedAt())),
                banner(checks, wording),
                facts(result, wording),
                checks,
                claims.all(),
                claims.why(),
                tables.runs(),
                tables.againstWebSocket(),
                tables.lines(),
                tables.published(),
                new LabChart(figures, wording).draw(),
                result.command(),
                wording.text("footer", result.machine().versions().getOrDefault("feedlab", ""), result.schema()));
    }

    private static Banner banner(List<Check> checks, LabWording wording) {
        long passed =
                checks.stream().filter(check -> check.status() == Status.PASSED).count();
        Status worst = checks.stream()
                .map(Check::status)
                .max(Comparator.naturalOrder())
                .orElse(Status.PASSED);
        String sentence = passed == checks.size()
                ? wording.text("banner.passed", checks.size())
                : wording.text("banner.caution", passed, checks.size());
        return new Banner(worst, List.of(sentence));
    }

    private static List<Fact> facts(LabResult result, LabWording wording) {
        LabSetup setup = result.setup();
        String quantities = setup.quantities().stream()
                .map(quantity -> wording.numbers().count(quantity))
                .collect(Collectors.joining("; "));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.text("run.quantities"), wording.text("run.quantities.text", quantities)));
        facts.add(new Fact(
                wording.text("run.repeats"),
                wording.text("run.repeats.text", setup.repeats(), Long.toString(setup.seed()))));
        facts.add(new Fact(wording.text("run.warmup"), wording.text("run.warmup.text", setup.warmupSeconds())));
        facts.add(new Fact(
                wording.text("run.server"), setup.target() == null ? wording.text("run.server.own") : setup.target()));
        facts.addAll(new Facts(wording.report()).environment(result.machine(), result.startedAt()));
        return facts;
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

    /** What it asks, for lists of reports. */
    public String question() {
        return subtitle;
    }
}
