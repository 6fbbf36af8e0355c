package dev.feedlab.lab.page;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.Edition;
import dev.feedlab.report.ReportFiles;
import dev.feedlab.report.page.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Makes a report out of a lab's result and nothing else: {@code index.html}, {@code report.pdf}, {@code report.md},
 * {@code lab.csv} and, in {@code charts/}, the chart as SVG and PNG.
 */
public final class LabReport {

    private static final String TEMPLATES = "dev/feedlab/lab";

    private LabReport() {}

    /** Writes the report in a language, with nothing added; else like {@link #write(LabResult, Path, Edition)}. */
    public static Path write(LabResult result, Path folder, Locale language) throws IOException {
        return write(result, folder, Edition.in(language));
    }

    /**
     * Writes the report; each file is either the old one or the whole new one.
     *
     * @param result with one run or more
     * @param folder made where it is missing
     * @return the path of {@code index.html}
     * @throws IOException if a file cannot be written
     */
    public static Path write(LabResult result, Path folder, Edition edition) throws IOException {
        LabWording wording = LabWording.in(edition.language());
        LabModel model = LabModel.of(LabFigures.of(result), edition.cover(), wording);
        ReportFiles files = ReportFiles.in(folder, wording.report());
        files.text("lab.csv", LabCsv.of(result.runs()));
        return files.document(model, templates(wording));
    }

    static Templates templates(LabWording wording) {
        return new Templates(wording.lab().texts(), TEMPLATES);
    }

    /** Tables, verdicts and what would decide the open ones, for a terminal, where the last is seen first; each line ended. */
    public static String terminal(LabResult result, Locale language) {
        LabWording wording = LabWording.in(language);
        LabFigures figures = LabFigures.of(result);
        LabTables tables = new LabTables(figures, wording);
        LabChecks checks = new LabChecks(figures, wording);
        StringBuilder text = new StringBuilder();
        text.append(tables.runs().text(false)).append('\n');
        text.append(tables.withRatioIntervals("terminal.contrasts")).append('\n');
        text.append(tables.againstWebSocket().text(true)).append('\n');
        checks.banner().sentences().forEach(sentence -> text.append(sentence).append('\n'));
        text.append('\n').append(wording.text("terminal.claims")).append('\n');
        for (LabClaim claim : new LabClaims(figures, checks.allPassed(), wording).all()) {
            text.append("- ").append(claim.claim()).append(": ").append(claim.verdictName());
            text.append("\n  ").append(claim.reason()).append('\n');
        }
        NextCommand.of(figures, checks, wording)
                .ifPresent(next -> text.append('\n')
                        .append(next.text())
                        .append("\n    ")
                        .append(next.command())
                        .append('\n'));
        return text.toString();
    }
}
