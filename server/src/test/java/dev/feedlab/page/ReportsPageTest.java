package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.feedlab.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of finished reports as its reader sees it. */
@ExtendWith(Chromium.class)
class ReportsPageTest {

    private static final int PHONE = 360;

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void serve() {
        server = TestServer.start(TestServer.settings().reports(Optional.of(folder)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void report(String name, String title, Instant written) throws IOException {
        Path report = Files.createDirectory(folder.resolve(name));
        Path page = Files.writeString(report.resolve("index.html"), """
                <!doctype html><html lang="en"><head><title>%s</title><meta name="description" content="What was asked?">
                <style>body { color: rgb(1, 2, 3) }</style></head>
                <body><p id="said">styled</p><script>document.getElementById("said").textContent = "ran"</script></body></html>
                """.formatted(title));
        Files.setLastModifiedTime(page, FileTime.from(written));
        Files.writeString(report.resolve("results.csv"), "a,b");
    }

    private Page open(Visitors visitors, String language) {
        return visitors.tab(visitors.newBrowser(options -> options.setLocale(language)), server.uri("/reports"));
    }

    @Test
    void listsReportsAndOpensOneThatMayRunNothing(Visitors visitors) throws IOException {
        report("older", "&lt;b&gt;bold&lt;/b&gt;", Instant.parse("2026-11-16T10:00:00Z"));
        report("newer", "Four transports", Instant.parse("2026-11-17T10:00:00Z"));
        // Not by way of the other helper: the script in the report is to be refused, and the refusal is no error here.
        Page page = visitors.newBrowser(options -> {}).newPage();
        page.navigate(server.uri("/reports").toString());

        assertThat(page.locator("#reports h3")).hasText(new String[] {"Four transports", "<b>bold</b>"});
        assertThat(page.locator("#reports li").first())
                .containsText(Pattern.compile("What was asked\\?.*newer · Written November 17"));
        assertThat(page.locator("#reports-command")).isHidden();
        assertThat(page.locator("#reports li").first().locator(".files a"))
                .hasAttribute("href", "/reports/newer/results.csv");
        page.locator("#reports a").first().click();
        assertThat(page).hasURL(server.uri("/reports/newer/").toString());
        assertThat(page.locator("#said")).hasText("styled");
        assertThat(page.locator("#said")).hasCSS("color", "rgb(1, 2, 3)");
    }

    @Test
    void leadsToTheEditionInAnotherLanguage(Visitors visitors) throws IOException {
        report("both", "Four transports", Instant.parse("2026-11-17T10:00:00Z"));
        Files.writeString(
                Files.createDirectory(folder.resolve("both/pt-BR")).resolve("index.html"),
                "<!doctype html><html lang=\"pt-BR\"><head><title>Quatro transportes</title></head></html>");
        Page page = open(visitors, "en-US");

        page.getByText("português (Brasil)").click();

        assertThat(page).hasTitle("Quatro transportes");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, 'Run November 14, 2026', Incomplete, Checks failed",
        "pt-BR, 'Executado em 14 de novembro de 2026', Incompleto, Verificações falharam"
    })
    void saysWhenARunWasAndWhatIsWrongWithIt(
            String language, String when, String incomplete, String failed, Visitors visitors) throws IOException {
        report("sound", "Sound", Instant.parse("2026-11-10T10:00:00Z"));
        report("poor", "Poor", Instant.parse("2026-11-17T10:00:00Z"));
        Files.writeString(
                folder.resolve("poor/results.json"), "{\"complete\":false,\"startedAt\":\"2026-11-14T12:00:00Z\"}");
        Files.writeString(
                folder.resolve("poor/index.html"),
                "<!doctype html><title>Poor</title><meta name=\"feedlab-checks\" content=\"failed\">");
        Page page = open(visitors, language);

        assertThat(page.locator("#reports li").first()).containsText(when);
        assertThat(page.locator("#reports li").first().locator(".badge"))
                .containsText(new String[] {incomplete, failed});
        assertThat(page.locator("#reports li").last().locator(".badge")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"en-US, Reports, There is no report in the folder", "pt-BR, Relatórios, Ainda não há relatório na pasta"
    })
    void saysHowToMakeTheFirstOne(String language, String title, String story, Visitors visitors) {
        Page page = open(visitors, language);

        assertThat(page).hasTitle(title + " · Feedlab");
        assertThat(page.locator("#reports-story")).containsText(story);
        assertThat(page.locator("#reports-command")).hasText("./feedlab compare --out " + folder + "/first");
        page.locator("#language").click();
        assertThat(page.locator("main h2")).not().hasText(title);
    }

    @Test
    void saysHowToServeAFolder(Visitors visitors) {
        try (TestServer without = TestServer.start()) {
            Page page = visitors.tab(visitors.newBrowser(options -> {}), without.uri("/reports"));
            assertThat(page.locator("#reports-command")).hasText("./feedlab serve --reports results");
        }
    }

    @Test
    void isOneStepFromTheFeedAndLeadsBackToTheRoom(Visitors visitors) {
        FeedPage feed = visitors.visit(server.uri("/")).join("redes-1", "Ana").untilOpen();
        feed.find("#to-reports").click();
        assertThat(feed.find("nav a[aria-current]")).hasText("Reports");
        feed.find("nav a").first().click();
        assertThat(feed.find("#room")).hasValue("redes-1");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void fitsAPhoneAndAssistiveTechnology(ColorScheme scheme, Visitors visitors) throws IOException {
        String name = "a-folder-with-quite-a-long-name-2026-11-17-10-00-00";
        report(name, "Four transports", Instant.now());
        Files.writeString(folder.resolve(name).resolve("results.json"), "{\"complete\":false}");
        Page page = visitors.tab(
                visitors.newBrowser(options ->
                        options.setColorScheme(scheme).setBypassCSP(true).setViewportSize(PHONE, 780)),
                server.uri("/reports"));
        assertThat(page.locator("#reports .badge")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        assertThat(Axe.in(page).findings()).isEmpty();
    }
}
