package dev.feedlab.report;

import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.page.ReportModel;
import dev.feedlab.report.page.Templates;
import dev.feedlab.report.paper.Paper;
import dev.feedlab.report.text.Wording;
import java.awt.AWTError;
import java.awt.HeadlessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** A report's folder. Each file in it is either the old one or the whole new one. */
final class ReportFiles {

    /** Makes the bytes of a file that this machine may not be able to draw. */
    private interface Picture {
        byte[] draw() throws IOException;
    }

    private final Path folder;

    private ReportFiles(Path folder) {
        this.folder = folder;
    }

    /** That folder, made where it is missing. */
    static ReportFiles in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("charts"));
        return new ReportFiles(folder);
    }

    /**
     * Writes each chart as SVG and PNG.
     *
     * @return why there are no PNGs; nothing where there are
     */
    List<String> charts(List<ChartImages> charts, Wording wording) throws IOException {
        for (ChartImages chart : charts) {
            text("charts/" + chart.name() + ".svg", chart.file());
        }
        for (ChartImages chart : charts) {
            Optional<String> problem = picture("charts/" + chart.name() + ".png", chart::png);
            if (problem.isPresent()) {
                return List.of(wording.text("again.png", problem.get()));
            }
        }
        return List.of();
    }

    /**
     * Writes the report on paper, in Markdown and as a page, the page last.
     *
     * @return the path of the page
     */
    Path document(ReportModel model, Templates templates, Wording wording) throws IOException {
        ReportModel told = picture("report.pdf", () -> Paper.pdf(templates.paper(model)))
                .map(problem -> model.without(wording.text("again.pdf", problem)))
                .orElse(model);
        text("report.md", templates.markdown(told));
        return text("index.html", templates.html(told));
    }

    /** Writes what may be impossible here, as without the JDK's graphics; gives the reason then. */
    private Optional<String> picture(String name, Picture picture) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        try {
            write(name, picture.draw());
            return Optional.empty();
        } catch (LinkageError | InternalError | AWTError | HeadlessException noGraphics) {
            return Optional.of(noGraphics.toString());
        }
    }

    Path text(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, content);
        return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
