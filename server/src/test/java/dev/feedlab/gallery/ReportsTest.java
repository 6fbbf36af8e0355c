package dev.feedlab.gallery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TestServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server shows of a folder of reports, and what it does not. */
class ReportsTest {

    private static final String SECRET = "not a part of any report";

    @TempDir
    private Path outside;

    private Path folder;
    private TestServer server;

    @BeforeEach
    void serve() throws IOException {
        folder = Files.createDirectory(outside.resolve("results"));
        server = TestServer.start(TestServer.settings().reports(Optional.of(folder)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RequestSpecification request() {
        return given().baseUri(server.uri("/").toString()).redirects().follow(false);
    }

    private Path report(String name, String title, Instant written) throws IOException {
        Path report = Files.createDirectories(folder.resolve(name));
        Path page = Files.writeString(report.resolve("index.html"), """
                <!doctype html><html lang="pt-BR"><head><title>%s</title>
                <meta name="description" content="A &lt; B"></head><body><p>the page</p></body></html>
                """.formatted(title));
        Files.setLastModifiedTime(page, FileTime.from(written));
        return report;
    }

    @Test
    void listsWhatIsThereTheNewestFirst() throws IOException {
        Path older = report("monday", "Tom &amp; Jerry", Instant.parse("2026-11-16T10:00:00Z"));
        Files.writeString(older.resolve("report.pdf"), "%PDF-1.4");
        Files.writeString(older.resolve("results.json"), "{}");
        Files.writeString(
                Files.createDirectory(older.resolve("pt-BR")).resolve("index.html"), "<html lang=\"pt-BR\"></html>");
        report("tuesday", "The next", Instant.parse("2026-11-17T10:00:00Z"));
        Files.createDirectory(folder.resolve("unfinished"));
        Files.writeString(folder.resolve("note.txt"), "no report");

        request()
                .get("/reports.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("folder", equalTo(folder.toString()))
                .body("reports.name", equalTo(List.of("tuesday", "monday")))
                .body("reports[1].title", equalTo("Tom & Jerry"))
                .body("reports[1].description", equalTo("A < B"))
                .body("reports[1].language", equalTo("pt-BR"))
                .body("reports[1].writtenAt", equalTo(1_794_823_200_000_000L))
                .body("reports[1].startedAt", equalTo(null))
                .body("reports[1].complete", equalTo(null))
                .body("reports[1].checks", equalTo(""))
                .body("reports[1].files", equalTo(List.of("pt-BR/index.html", "report.pdf", "results.json")));
    }

    /** A report may be written again long after its run, and in whatever order. */
    @Test
    void tellsWhenRunsWereAndHowTheyWent() throws IOException {
        Path complete = report("a comparison", "A", Instant.parse("2026-11-17T10:00:00Z"));
        Files.writeString(complete.resolve("results.json"), """
                {"schema": "feedlab/2", "machine": {"complete": false, "startedAt": 5}, "complete": true,
                 "startedAt": "2026-11-14T10:00:00Z", "runs": [%s]}
                """.formatted("0,".repeat(20_000) + "0"));
        Path stopped = report("lab", "B", Instant.parse("2026-11-16T10:00:00Z"));
        Files.writeString(
                stopped.resolve("lab.json"), "{\"complete\": false, \"startedAt\": \"2026-11-15T10:00:00.5Z\"}");
        Files.writeString(
                stopped.resolve("index.html"),
                "<!doctype html><html><head><title>B</title><meta name=\"feedlab-checks\" content=\"failed\"></head></html>");

        request()
                .get("/reports.json")
                .then()
                .body("reports.name", equalTo(List.of("lab", "a comparison")))
                .body("reports[0].startedAt", equalTo(1_794_736_800_500_000L))
                .body("reports[0].complete", equalTo(false))
                .body("reports[0].checks", equalTo("failed"))
                .body("reports[1].startedAt", equalTo(1_794_650_400_000_000L))
                .body("reports[1].complete", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1, 2]",
                "no JSON",
                "{\"startedAt\": \"yesterday\", \"complete\": \"yes\"}",
                "{\"startedAt\": 17, \"complete\"",
                "{\"startedAt\": \"+1000000000-12-31T23:59:59.999999999Z\"}"
            })
    void saysNothingOfResultsThatItCannotRead(String results) throws IOException {
        Files.writeString(report("one", "One", Instant.now()).resolve("results.json"), results);
        request()
                .get("/reports.json")
                .then()
                .statusCode(200)
                .body("reports[0].startedAt", equalTo(null))
                .body("reports[0].complete", equalTo(null));
    }

    @Test
    void seesReportsThatCameLaterAndAFolderThatIsNotThereYet() throws IOException {
        Path later = outside.resolve("later");
        try (TestServer early = TestServer.start(TestServer.settings().reports(Optional.of(later)))) {
            assertThat(early.get("/reports.json").body()).endsWith("\"reports\":[]}");
            folder = later;
            report("first", "First", Instant.now());
            assertThat(early.get("/reports.json").body()).contains("\"name\":\"first\"");
            assertThat(early.get("/reports/first/").body()).contains("the page");
        }
    }

    @Test
    void withoutAFolderThereIsNothing() {
        try (TestServer without = TestServer.start()) {
            assertThat(without.get("/reports.json").body()).isEqualTo("{\"folder\":null,\"reports\":[]}");
            assertThat(without.get("/reports").statusCode()).isEqualTo(200);
            assertThat(without.get("/reports/first/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void leadsToTheFolderOfAReportSoThatItsAddressesFit() throws IOException {
        report("a lab", "Lab", Instant.now());
        request()
                .urlEncodingEnabled(false)
                .get("/reports/a%20lab")
                .then()
                .statusCode(308)
                .header("Location", containsString("/reports/a%20lab/"));
        request()
                .urlEncodingEnabled(false)
                .get("/reports/a%20lab/")
                .then()
                .statusCode(200)
                .body(containsString("the page"));
        request().head("/reports/a lab/").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf, application/pdf",
        "report.md, text/markdown; charset=utf-8",
        "results.csv, text/csv; charset=utf-8",
        "results.json, application/json",
        "charts/bytes.svg, image/svg+xml",
        "charts/bytes.png, image/png"
    })
    void servesAReportsFilesWithNoRightsOfTheirOwn(String file, String type) throws IOException {
        Path path = report("one", "One", Instant.now()).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "content");

        request()
                .get("/reports/one/" + file)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("frame-ancestors 'none'"), not(containsString("script"))))
                .body(equalTo("content"));
    }

    @Test
    void aReportsPageMayRunNothing() throws IOException {
        report("one", "One", Instant.now());
        request()
                .get("/reports/one/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src")));
    }

    /** Opened as a file, a report has no list to go back to. */
    @Test
    void showsTheWayBackThatAReportHidesInItsFile() throws IOException {
        Path report = report("one", "One", Instant.now());
        String page = "<p class=\"back\" hidden><a href=\"/reports\">Todos os relatórios</a></p>";
        Files.writeString(report.resolve("index.html"), page);
        Files.writeString(Files.createDirectory(report.resolve("pt-BR")).resolve("index.html"), page);

        for (String path : List.of("/reports/one/", "/reports/one/pt-BR/index.html")) {
            request()
                    .get(path)
                    .then()
                    .contentType("text/html;charset=utf-8")
                    .body(equalTo("<p class=\"back\"><a href=\"/reports\">Todos os relatórios</a></p>"));
        }
    }

    /** Sent as they stand: a client would put them right before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/../secret.html",
                "/reports/%2e%2e/secret.html",
                "/reports/one/../../secret.html",
                "/reports/one/%2e%2e/%2e%2e/secret.html",
                "/reports/one/..%2f..%2fsecret.html",
                "/reports/one/..%5c..%5csecret.html",
                "/reports/..%2f",
                "/reports/one/link.html",
                "/reports/one/.hidden.html",
                "/reports/.git/config.json",
                "/reports/one/gatling.js",
                "/reports/one/charts",
                "/reports/linked/secret.html",
                "/reports/one/%00",
                "/reports/two/"
            })
    void showsNothingElse(String path) throws IOException {
        Files.writeString(outside.resolve("secret.html"), SECRET);
        Path report = report("one", "One", Instant.now());
        Files.createSymbolicLink(report.resolve("link.html"), outside.resolve("secret.html"));
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        Files.writeString(report.resolve(".hidden.html"), SECRET);
        Files.writeString(report.resolve("gatling.js"), SECRET);
        Files.createDirectory(report.resolve("charts"));
        Files.writeString(Files.createDirectory(folder.resolve(".git")).resolve("config.json"), SECRET);

        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(connection.readHead()).matches("(?s)HTTP/1.1 40[04] .*");
        }
    }
}
