package dev.feedlab.report.page;

import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.checks.Check;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.findings.Findings;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a report says, in its order and in one language; the templates only set it.
 *
 * @param byline author, institution and day
 * @param load what the server was asked to do, how often, and which one
 * @param command the command line that does the comparison again
 */
public record ReportModel(
        String language,
        String title,
        String subtitle,
        String author,
        String byline,
        Banner banner,
        String question,
        List<Fact> load,
        String alone,
        List<Fact> environment,
        List<Check> checks,
        FigureTable table,
        PairTable pairs,
        TheoryTable theory,
        AcrossTable ledger,
        TimeSection time,
        ProcessorSection processor,
        List<ChartImages> charts,
        List<String> threats,
        Findings findings,
        String command,
        List<Reference> references,
        String footer)
        implements Document {

    /** Puts the report together. */
    public static ReportModel of(
            ResultsByTransport byTransport,
            Reliability reliability,
            List<ChartImages> charts,
            Cover cover,
            Wording wording) {
        Results results = byTransport.results();
        Workload workload = results.workload();
        Facts facts = new Facts(wording);
        FigureTable table = FigureTable.of(byTransport, reliability, wording);
        String names = wording.texts()
                .list(table.rows().stream().map(FigureTable.Row::name).toList());
        String version = results.machine().versions().getOrDefault("feedlab", "");
        return new ReportModel(
                wording.texts().language().toLanguageTag(),
                cover.title().isBlank()
                        ? wording.text("title", byTransport.transports().size())
                        : cover.title(),
                wording.text("subtitle", names),
                cover.author(),
                cover.byline(facts.day(results.startedAt())),
                Banner.of(results, reliability, wording),
                question(names, workload, wording),
                load(facts, workload),
                wording.text(workload.target() == null ? "method.alone.own" : "method.alone.target"),
                facts.environment(results),
                reliability.checks(),
                table,
                PairTable.of(byTransport, reliability, wording),
                TheoryTable.of(byTransport, reliability, wording),
                LedgerTable.of(byTransport, reliability, wording),
                TimeSection.of(byTransport, reliability, charts, wording),
                ProcessorSection.of(byTransport, reliability, wording),
                charts,
                new Threats(byTransport, wording).sentences(),
                Findings.of(byTransport, reliability, wording),
                results.command(),
                Reference.ALL,
                wording.text("footer", version, results.schema()));
    }

    private static List<Fact> load(Facts facts, Workload workload) {
        List<Fact> load = new ArrayList<>(facts.load(workload));
        load.add(facts.repeats(workload));
        load.add(facts.server(workload));
        return load;
    }

    private static String question(String names, Workload workload, Wording wording) {
        return wording.text(
                workload.transports().size() > 1 ? "question.several" : "question.one",
                names,
                wording.numbers().count(workload.clients() + workload.probes()),
                wording.numbers().plain(workload.ratePerSecond()));
    }

    /** The figure whose files have that name; none where it has nothing to show. */
    public List<ChartImages> figure(String name) {
        return charts.stream().filter(chart -> chart.name().equals(name)).toList();
    }

    @Override
    public String sections() {
        return "sections.html";
    }

    @Override
    public String markdown() {
        return "report.md";
    }
}
