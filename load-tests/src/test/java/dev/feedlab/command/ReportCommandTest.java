package dev.feedlab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path results;

    @BeforeEach
    void writeResults() throws IOException {
        results = folder.resolve("results.json");
        ResultsFile.write(SampleResults.only(Transport.SSE), results);
    }

    @Test
    void writesBesideTheResults() {
        assertThat(run(results.toString())).isZero();

        assertThat(out.toString().strip())
                .isEqualTo(folder.resolve("index.html").toString());
        assertThat(folder.resolve("index.html")).content().contains("lang=\"en\"");
    }

    @Test
    void writesWhereItIsTold() {
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(run(results.toString(), "--out", elsewhere.toString(), "--lang", "pt-BR"))
                .isZero();

        assertThat(elsewhere.resolve("index.html")).content().contains("lang=\"pt-BR\"");
    }

    @Test
    void namesWhoHandsItIn() {
        assertThat(run(results.toString(), "--title", "Homework 3", "--author", "Ana", "--institution", "UFMG"))
                .isZero();

        assertThat(folder.resolve("index.html")).content().contains("<h1>Homework 3</h1>", "Ana · UFMG · ");
    }

    @Test
    void setsSeveralSideBySide() throws IOException {
        Path other = another("other");
        Path out = folder.resolve("both");

        assertThat(run(results.toString(), other.toString(), "--out", out.toString()))
                .isZero();

        assertThat(out.resolve("index.html"))
                .content()
                .contains(
                        "A: " + folder.getFileName() + "; B: other",
                        "./feedlab report " + results + " " + other + "</code>");
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @Test
    void writesNoReportOverAnother() throws IOException {
        Path other = another("other");

        assertThat(run(results.toString(), other.toString(), "--out", folder.toString()))
                .isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("name another folder with --out");
    }

    @Test
    void comparesNoResultWithItself() {
        assertThat(run(results.toString(), results.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("named twice");
    }

    @Test
    void comparesNoMoreThanFitsAPage() {
        assertThat(run("a", "b", "c", "d", "e")).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("name 4 at most");
    }

    private Path another(String name) throws IOException {
        Path file = Files.createDirectory(folder.resolve(name)).resolve("results.json");
        ResultsFile.write(SampleResults.only(Transport.SSE, Transport.WEBSOCKET), file);
        return file;
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(run(folder.resolve("nowhere.json").toString())).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().endsWith("nowhere.json does not exist");
    }

    @Test
    void refusesWhatIsNoResult() throws IOException {
        Files.writeString(results, "{\"schema\":\"feedlab/9\"}");

        assertThat(run(results.toString())).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("report: ")
                .contains("has the schema 'feedlab/9'; expected 'feedlab/2'");
    }

    @Test
    void refusesADamagedHistogram() throws IOException {
        ResultsFile.write(
                SampleResults.with(
                        SampleResults.only(Transport.SSE), Transport.SSE, run -> run.latencyHistogram("AAAA")),
                results);

        assertThat(run(results.toString())).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("results.json: latencyHistogram of the run sse");
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run(results.toString(), "--out", file.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().endsWith("is a file; --out takes a folder");
    }

    @Test
    void tellsWhoGivesTheFolderWhichFileInItIsMeant() {
        assertThat(run(folder.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().endsWith("give the results.json in it");
    }

    @Test
    void refusesALanguageWithoutCatalogue() {
        assertThat(run(results.toString(), "--lang", "tlh")).isEqualTo(2);

        assertThat(err.toString()).contains("'tlh' is not one of en, pt-BR");
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    private int run(String... arguments) {
        return new CommandLine(new ReportCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
