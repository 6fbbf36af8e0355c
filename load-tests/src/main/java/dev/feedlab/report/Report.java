package dev.feedlab.report;

import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.chart.Charts;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Side;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.page.Cover;
import dev.feedlab.report.page.CsvTable;
import dev.feedlab.report.page.Document;
import dev.feedlab.report.page.ReportModel;
import dev.feedlab.report.page.SideBySide;
import dev.feedlab.report.page.Templates;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a report out of a result and nothing else: {@code index.html}, {@code report.pdf}, {@code report.md},
 * {@code results.csv} and, in {@code charts/}, each chart as SVG and PNG.
 */
public final class Report {

    private Report() {}

    /** Writes the report in a language, with nothing added; else like {@link #write(Results, Path, Edition)}. */
    public static Path write(Results results, Path folder, Locale language) throws IOException {
        return write(results, folder, Edition.in(language));
    }

    /**
     * Writes the report; each file is either the old one or the whole new one. Where the folder holds an edition in another
     * language, that one stays, and this one goes into a folder in it that is named after its language.
     *
     * <p>Where this machine cannot draw, the report comes without PNGs or PDF and says so.
     *
     * @param folder made where it is missing
     * @return the path of {@code index.html}
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if a run's histogram cannot be read; nothing has been written then, and the
     *     message is one line for people
     */
    public static Path write(Results results, Path folder, Edition edition) throws IOException {
        Wording wording = Wording.in(edition.language());
        Document document = document(results, edition.cover(), wording);
        ReportFiles files = ReportFiles.in(folder, wording);
        files.text("results.csv", CsvTable.of(results.runs()));
        return files.document(document, new Templates(wording.texts()));
    }

    /** What the report says. */
    static Document document(Results results, Cover cover, Wording wording) {
        ResultsByTransport byTransport = ResultsByTransport.of(results);
        Reliability reliability = Reliability.of(byTransport, wording);
        List<ChartImages> charts = Charts.of(byTransport, reliability, wording);
        return ReportModel.of(byTransport, reliability, charts, cover, wording);
    }

    /**
     * Writes one report of several results; else like {@link #write(Results, Path, Edition)}.
     *
     * @param results two or more, by the name that the report gives as their source, in the report's order
     * @param command the command line that makes it again
     */
    public static Path writeSideBySide(Map<String, Results> results, String command, Path folder, Edition edition)
            throws IOException {
        Wording wording = Wording.in(edition.language());
        Document document = sideBySide(results, command, edition.cover(), wording);
        return ReportFiles.in(folder, wording).document(document, new Templates(wording.texts()));
    }

    /** What the report of several results says. */
    static Document sideBySide(Map<String, Results> results, String command, Cover cover, Wording wording) {
        List<Side> sides = new ArrayList<>();
        results.forEach((source, each) -> sides.add(side(sides.size(), source, each, wording)));
        return SideBySide.of(sides, Charts.sideBySide(sides, wording), cover, command, wording);
    }

    private static Side side(int index, String source, Results results, Wording wording) {
        ResultsByTransport byTransport = ResultsByTransport.of(results);
        return new Side(Character.toString('A' + index), source, byTransport, Reliability.of(byTransport, wording));
    }
}
