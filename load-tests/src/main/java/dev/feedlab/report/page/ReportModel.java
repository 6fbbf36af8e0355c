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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a report says, in its order and in one language; the templates only set it.
 *
 * @param byline author, institution and day
 * @param table the figures of the first page
 * @param detail all figures
 * @param method how it was measured
 * @param meanings what the figures mean, a paragraph each
 * @param load what the server was asked to do, how often, and which one
 * @param command the command line that does the comparison again
 */
public record ReportModel(
        String language,
        String title,
        String author,
        String byline,
        Banner banner,
        String question,
        Findings findings,
        FigureTable table,
        ChoiceTable choice,
        AcrossTable detail,
        PairTable pairs,
        AcrossTable ledger,
        TimeSection time,
        ProcessorSection processor,
        List<Check> checks,
        String method,
        List<Fact> load,
        List<String> meanings,
        List<Fact> environment,
        TheoryTable theory,
        Formulas formulas,
        List<ChartImages> charts,
        List<String> threats,
        String command,
        List<Reference> references,
        List<Heading> contents,
        String footer)
        implements Document {

    /** The sections after the first page, by their anchors, in their order. */
    private static final Map<String, String> SECTIONS = sections(
            "choice", "section.choice",
            "results", "section.results",
            "bytes", "section.ledger",
            "time", "section.time",
            "processor", "section.processor",
            "checks", "section.checks",
            "method", "section.method",
            "environment", "section.environment",
            "theory", "section.theory",
            "threats", "section.threats",
            "again", "section.again",
            "references", "section.references");

    private static Map<String, String> sections(String... anchorsAndKeys) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (int i = 0; i < anchorsAndKeys.length; i += 2) {
            sections.put(anchorsAndKeys[i], anchorsAndKeys[i + 1]);
        }
        return sections;
    }

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
        PairTable pairs = PairTable.of(byTransport, reliability, wording);
        Used used = Used.in(byTransport, pairs);
        Definitions definitions = new Definitions(used, wording);
        String version = results.machine().versions().getOrDefault("feedlab", "");
        return new ReportModel(
                wording.texts().language().toLanguageTag(),
                cover.title().isBlank()
                        ? wording.text(
                                "title",
                                results.runs().isEmpty()
                                        ? 0
                                        : workload.transports().size())
                        : cover.title(),
                cover.author(),
                cover.byline(facts.day(results.startedAt())),
                Banner.of(results, reliability, wording),
                question(table, workload, wording),
                Findings.of(byTransport, reliability, wording),
                table,
                ChoiceTable.of(byTransport, reliability, wording),
                DetailTable.of(byTransport, reliability, wording),
                pairs,
                LedgerTable.of(byTransport, reliability, wording),
                TimeSection.of(byTransport, reliability, wording),
                ProcessorSection.of(byTransport, reliability, wording),
                reliability.checks(),
                definitions.method(workload.target() == null),
                load(facts, workload),
                definitions.meanings(),
                facts.environment(results),
                TheoryTable.of(byTransport, reliability, wording),
                Formulas.of(used, wording),
                charts,
                new Threats(byTransport, wording).sentences(),
                results.command(),
                Reference.of(used),
                contents(wording),
                wording.text("footer", version, results.schema()));
    }

    private static List<Heading> contents(Wording wording) {
        return SECTIONS.entrySet().stream()
                .map(section -> new Heading(section.getKey(), wording.text(section.getValue())))
                .toList();
    }

    private static List<Fact> load(Facts facts, Workload workload) {
        List<Fact> load = new ArrayList<>(facts.load(workload));
        load.add(facts.repeats(workload));
        load.add(facts.server(workload));
        return load;
    }

    private static String question(FigureTable table, Workload workload, Wording wording) {
        String names = wording.texts()
                .list(table.rows().stream().map(FigureTable.Row::name).toList());
        return wording.text(
                workload.transports().size() > 1 ? "question.several" : "question.one",
                names,
                wording.numbers().count(workload.clients() + workload.probes()),
                wording.numbers().plain(workload.ratePerSecond()));
    }

    /** The question stands right under the title. */
    public String subtitle() {
        return question;
    }

    /** The chart of that name; none where it has nothing to show. */
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
