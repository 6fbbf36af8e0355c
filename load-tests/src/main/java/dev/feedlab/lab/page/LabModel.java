package dev.feedlab.lab.page;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabSetup;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.checks.Status;
import dev.feedlab.report.page.Fact;
import dev.feedlab.report.page.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that a lab's report says, in one language; the templates only set it.
 *
 * @param banner how many checks passed
 * @param bannerStatus the worst of the checks'
 * @param why the published ratio is another
 * @param missing which of the report's other files could not be made, and why; a sentence each
 */
public record LabModel(
        String language,
        String banner,
        Status bannerStatus,
        List<Fact> facts,
        List<LabCheck> checks,
        List<LabClaim> claims,
        List<String> why,
        LabTable runs,
        LabTable contrasts,
        LabTable lines,
        LabTable published,
        ChartImages chart,
        String command,
        List<String> missing,
        String footer) {

    static LabModel of(LabFigures figures, ChartImages chart, List<String> missing, LabWording wording) {
        LabResult result = figures.result();
        LabChecks rules = new LabChecks(figures, wording);
        List<LabCheck> checks = rules.all();
        long passed =
                checks.stream().filter(check -> check.status() == Status.PASSED).count();
        LabTables tables = new LabTables(figures, wording);
        LabClaims claims = new LabClaims(figures, rules, wording);
        return new LabModel(
                wording.lab().texts().language().toLanguageTag(),
                passed == checks.size()
                        ? wording.text("banner.passed", checks.size())
                        : wording.text("banner.caution", passed, checks.size()),
                worst(checks),
                facts(result, wording),
                checks,
                claims.all(),
                claims.why(),
                tables.runs(),
                tables.contrasts(),
                tables.lines(),
                tables.published(),
                chart,
                result.command(),
                missing,
                wording.text("footer", result.machine().versions().getOrDefault("feedlab", ""), result.schema()));
    }

    private static Status worst(List<LabCheck> checks) {
        return checks.stream()
                .map(LabCheck::status)
                .max(Comparator.naturalOrder())
                .orElse(Status.PASSED);
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

    /** The command on one line, for places where nothing is escaped. */
    public String commandLine() {
        return command.replaceAll("\\p{Cntrl}", " ");
    }
}
