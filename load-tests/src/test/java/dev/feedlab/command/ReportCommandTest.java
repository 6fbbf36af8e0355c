package dev.feedlab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.ReportOptions;
import dev.feedlab.result.Results;
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

        assertThat(run(results.toString(), other.toString(), "--out", out.toString(), "--author", "Ana Silva"))
                .isZero();

        assertThat(out.resolve("index.html"))
                .content()
                .contains(
                        "A (" + folder.getFileName() + "); B (other)",
                        "./feedlab report " + results + " " + other + " --author &#39;Ana Silva&#39;</code>");
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
    void takesTheFolderForTheFileInIt() throws IOException {
        Path other = another("other").getParent();

        assertThat(run(folder.toString())).isZero();
        assertThat(run(
                        folder.toString(),
                        other.toString(),
                        "--out",
                        folder.resolve("both").toString()))
                .isZero();

        assertThat(folder.resolve("index.html")).exists();
        assertThat(folder.resolve("both/index.html")).content().contains("A (" + folder.getFileName() + "); B (other)");
    }

    @Test
    void saysWhatAFolderHoldsInstead() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path lab = Files.createDirectory(folder.resolve("lab"));
        Files.writeString(lab.resolve("lab.json"), "{}");

        assertThat(run(empty.toString())).isEqualTo(2);
        assertThat(run(lab.toString())).isEqualTo(2);

        assertThat(err.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("there is no results.json in the folder " + empty),
                        second -> assertThat(second)
                                .endsWith("make its report by ./feedlab ping-pong --from " + lab.resolve("lab.json")));
    }

    /** One edition overwrote the other. */
    @Test
    void keepsBothLanguagesAndLeadsFromEachToTheOther() throws IOException {
        run(results.toString());
        assertThat(run(results.toString(), "--lang", "pt-BR")).isZero();
        run(results.toString());

        assertThat(out.toString()).contains(folder.resolve("pt-BR/index.html").toString());
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("lang=\"en\"")
                .containsOnlyOnce(
                        "<a href=\"pt-BR/index.html\" hreflang=\"pt-BR\" lang=\"pt-BR\">português (Brasil)</a>");
        assertThat(folder.resolve("pt-BR/index.html"))
                .content()
                .contains("lang=\"pt-BR\"", "<a href=\"../index.html\" hreflang=\"en\" lang=\"en\">English</a>");
        assertThat(folder.resolve("pt-BR/report.pdf")).exists();
        assertThat(folder.resolve("report.md")).content().contains("What was found");
    }

    @Test
    void takesWhatWasChosenBeforeUnlessItIsChosenAnew() throws IOException {
        ReportOptions chosen = new ReportOptions("Lista 3", "Ana", "UFMG", "pt-BR");
        ResultsFile.write(SampleResults.only(Transport.SSE).with(chosen), results);

        assertThat(run(results.toString(), "--author", "Rui")).isZero();

        assertThat(folder.resolve("index.html"))
                .content()
                .contains("lang=\"pt-BR\"", "<h1>Lista 3</h1>", "Rui · UFMG · ");
    }

    @Test
    void bringsTheResultsAlong() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Results before = ResultsFile.read(results);

        assertThat(run(results.toString(), "--out", elsewhere.toString(), "--author", "Ana"))
                .isZero();

        Results copy = ResultsFile.read(elsewhere.resolve("results.json"));
        assertThat(copy.measuresTheSameAs(before)).isTrue();
        assertThat(copy.report()).isEqualTo(new ReportOptions("", "Ana", "", "en"));
        assertThat(ResultsFile.read(results)).isEqualTo(before);
    }

    @Test
    void writesNoResultsOverOthers() throws IOException {
        Path other = another("other");

        assertThat(run(results.toString(), "--out", other.getParent().toString()))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("holds the results of another comparison; name another folder with --out");
        assertThat(other.resolveSibling("index.html")).doesNotExist();
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
