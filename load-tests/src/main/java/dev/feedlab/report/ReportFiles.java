package dev.feedlab.report;

import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.page.Document;
import dev.feedlab.report.page.Templates;
import dev.feedlab.report.paper.Paper;
import dev.feedlab.report.text.Texts;
import dev.feedlab.report.text.Wording;
import java.awt.AWTError;
import java.awt.HeadlessException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;

/** One of the {@link Editions} of a report. Each file in it is either the old one or the whole new one. */
public final class ReportFiles {

    /** Makes the bytes of a file that this machine may not be able to draw. */
    private interface Picture {
        byte[] draw() throws IOException;
    }

    static {
        // With a cache on disk, ImageIO wants a shutdown hook, and after Ctrl-C nobody can have one any more.
        ImageIO.setUseCache(false);
    }

    private final Path report;
    private final Path folder;
    private final Wording wording;
    private final List<String> missing = new ArrayList<>();

    private ReportFiles(Path report, Path folder, Wording wording) {
        this.report = report;
        this.folder = folder;
        this.wording = wording;
    }

    /**
     * The edition in the wording's language, its folder made where it is missing.
     *
     * @param report the report's folder, which the edition has for itself where it is the first
     * @throws IOException if it cannot be made
     */
    public static ReportFiles in(Path report, Wording wording) throws IOException {
        Path folder = Editions.folder(report, wording.texts().language());
        Files.createDirectories(folder.resolve("charts"));
        return new ReportFiles(report, folder, wording);
    }

    /**
     * Writes the report's charts, and the report on paper, in Markdown and as a page, the page last.
     *
     * @return the path of the page
     */
    public Path document(Document document, Templates templates) throws IOException {
        FutureTask<byte[]> paper = new FutureTask<>(() -> Paper.pdf(templates.paper(document)));
        new Thread(paper, "paper").start();
        charts(document.charts());
        picture("report.pdf", "again.pdf", () -> drawn(paper));
        text("report.md", templates.markdown(document, missing));
        Path page = text(Editions.PAGE, templates.html(document, missing));
        Editions.link(report, Texts.LANGUAGES);
        return page;
    }

    /** The paper takes as long as all charts, so both are drawn at the same time. */
    private static byte[] drawn(FutureTask<byte[]> picture) throws IOException {
        try {
            return picture.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error noGraphics) {
                throw noGraphics;
            }
            throw new IOException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Each into {@code charts/}, as SVG and PNG. */
    private void charts(List<ChartImages> charts) throws IOException {
        for (ChartImages chart : charts) {
            text("charts/" + chart.name() + ".svg", chart.file());
        }
        for (ChartImages chart : charts) {
            if (!picture("charts/" + chart.name() + ".png", "again.png", chart::png)) {
                return;
            }
        }
    }

    /** Writes what may be impossible here, as without the JDK's graphics; the report says so then. */
    private boolean picture(String name, String missingKey, Picture picture) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        try {
            write(name, picture.draw());
            return true;
        } catch (LinkageError | InternalError | AWTError | HeadlessException noGraphics) {
            missing.add(wording.text(missingKey, noGraphics));
            return false;
        }
    }

    /** Writes a file of text and gives its path. */
    public Path text(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, content);
        return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
