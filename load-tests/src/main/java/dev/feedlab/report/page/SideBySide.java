package dev.feedlab.report.page;

import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.checks.Check;
import dev.feedlab.report.checks.Side;
import dev.feedlab.report.checks.Status;
import dev.feedlab.report.figures.Metric;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that a report of several results says, in its order and in one language.
 *
 * @param sides what is compared
 * @param caption what the tables' cells hold
 * @param tables one for each metric
 * @param command the command line that makes this report again
 */
public record SideBySide(
        String language,
        String title,
        String subtitle,
        String author,
        String byline,
        Banner banner,
        String question,
        List<Entry> sides,
        SetupDifferences differences,
        String caption,
        List<SideTable> tables,
        boolean marked,
        String command,
        String footer)
        implements Document {

    /**
     * One of the results.
     *
     * @param label its letter and its source
     * @param concerns its checks that did not pass
     */
    public record Entry(
            String label, String started, String repeats, Banner banner, List<Check> concerns, String command) {

        /** The command on one line, for places where nothing is escaped. */
        public String commandLine() {
            return Document.oneLine(command);
        }
    }

    /**
     * Puts the report together.
     *
     * @param sides two or more
     * @param command the command line that makes this report again
     */
    public static SideBySide of(
            List<Side> sides, Map<Metric, ChartImages> charts, Cover cover, String command, Wording wording) {
        List<SideTable> tables = charts.entrySet().stream()
                .map(entry -> SideTable.of(entry.getKey(), sides, entry.getValue(), wording))
                .toList();
        boolean marked = tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(SideTable.Entry::marked);
        String labels = wording.texts()
                .list(sides.stream().map(side -> side.label(wording)).toList());
        return new SideBySide(
                wording.texts().language().toLanguageTag(),
                cover.title().isBlank() ? wording.text("side.title", sides.size()) : cover.title(),
                sides.stream().map(side -> side.label(wording)).collect(Collectors.joining("; ")),
                cover.author(),
                cover.byline(""),
                banner(sides, wording),
                wording.text("side.question", labels),
                sides.stream().map(side -> entry(side, wording)).toList(),
                SetupDifferences.of(sides, wording),
                new SideCaption(sides, charts.keySet(), wording).text(),
                tables,
                marked,
                command,
                wording.text("side.footer", Results.SCHEMA));
    }

    @Override
    public List<ChartImages> charts() {
        return tables.stream().map(SideTable::chart).toList();
    }

    @Override
    public String sections() {
        return "side-by-side.html";
    }

    @Override
    public String markdown() {
        return "side-by-side.md";
    }

    private static Entry entry(Side side, Wording wording) {
        Results results = side.byTransport().results();
        List<Check> concerns = side.reliability().checks().stream()
                .filter(check -> check.status() != Status.PASSED)
                .toList();
        return new Entry(
                side.label(wording),
                new Facts(wording).time(results.startedAt()),
                wording.numbers().count(side.byTransport().fewestRepeats()),
                Banner.of(results, side.reliability(), wording),
                concerns,
                results.command());
    }

    /** As good as the worst of them. */
    private static Banner banner(List<Side> sides, Wording wording) {
        List<Banner> banners = sides.stream()
                .map(side -> Banner.of(side.byTransport().results(), side.reliability(), wording))
                .toList();
        Status worst =
                banners.stream().map(Banner::status).max(Status::compareTo).orElseThrow();
        List<String> sentences = IntStream.range(0, sides.size())
                .mapToObj(i -> wording.text(
                        "side.is",
                        sides.get(i).label(wording),
                        String.join(" ", banners.get(i).sentences())))
                .toList();
        return new Banner(worst, sentences);
    }
}
