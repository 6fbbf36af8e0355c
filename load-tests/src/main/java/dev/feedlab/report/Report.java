package dev.feedlab.report;

import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.chart.Charts;
import dev.feedlab.report.checks.Verdict;
import dev.feedlab.report.figures.Comparison;
import dev.feedlab.report.page.CsvTable;
import dev.feedlab.report.page.ReportModel;
import dev.feedlab.report.page.Templates;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import java.awt.AWTError;
import java.awt.HeadlessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Makes a report out of a result and nothing else: {@code index.html}, {@code report.md}, {@code results.csv} and, in
 * {@code charts/}, each chart as SVG and PNG.
 */
public final class Report {

    private Report() {}

    /**
     * Writes the report; each file is either the old one or the whole new one.
     *
     * <p>Where this machine cannot draw PNGs the report comes without them and says so.
     *
     * @param folder made where it is missing
     * @param language of its readers; English where there is no catalogue for it
     * @return the path of {@code index.html}
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if a run's histogram cannot be read; nothing has been written then, and the
     *     message is one line for people
     */
    public static Path write(Results results, Path folder, Locale language) throws IOException {
        Wording wording = Wording.in(language);
        Comparison comparison = Comparison.of(results);
        Verdict verdict = Verdict.of(comparison, wording);
        List<ChartImages> charts = Charts.of(comparison, verdict, wording);

        String pngProblem = writeCharts(charts, folder);
        ReportModel model = ReportModel.of(comparison, verdict, charts, pngProblem, wording);
        Templates templates = new Templates(wording.texts());
        write(folder.resolve("results.csv"), bytes(CsvTable.of(results.runs())));
        write(folder.resolve("report.md"), bytes(templates.markdown(model)));
        return write(folder.resolve("index.html"), bytes(templates.html(model)));
    }

    /**
     * Writes each chart into {@code charts/}, as SVG and PNG.
     *
     * @param folder made where it is missing
     * @return why there are no PNGs; empty where there are
     * @throws IOException if a file cannot be written
     */
    public static String writeCharts(List<ChartImages> charts, Path folder) throws IOException {
        Path chartFolder = Files.createDirectories(folder.resolve("charts"));
        for (ChartImages chart : charts) {
            write(chartFolder.resolve(chart.name() + ".svg"), bytes(chart.file()));
        }
        return writePngs(charts, chartFolder);
    }

    /** Writes the charts' PNGs; returns why it could not, or nothing. */
    private static String writePngs(List<ChartImages> charts, Path folder) throws IOException {
        for (ChartImages chart : charts) {
            Path file = folder.resolve(chart.name() + ".png");
            Files.deleteIfExists(file);
            try {
                write(file, chart.png());
            } catch (LinkageError | InternalError | AWTError | HeadlessException noGraphics) {
                return noGraphics.toString();
            }
        }
        return "";
    }

    /**
     * Writes a file in one step: it is either the old one or the whole new one.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path write(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, content);
        return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
