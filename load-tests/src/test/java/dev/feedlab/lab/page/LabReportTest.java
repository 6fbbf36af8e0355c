package dev.feedlab.lab.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabSamples;
import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.page.Cover;
import dev.feedlab.report.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabReportTest {

    private static final LabResult LINEAR = LabSamples.linear(5, 1_000, 5_000, 10_000);
    private static final int WIDEST_TERMINAL = 100;

    private static final LabWording ENGLISH = LabWording.in(Locale.ENGLISH);

    @TempDir
    private Path folder;

    static List<Locale> languages() {
        return Texts.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void writesEverythingInEachLanguage(Locale language) throws IOException {
        Path page = LabReport.write(LINEAR, folder, language);

        assertThat(page).isEqualTo(folder.resolve("index.html"));
        String html = Files.readString(page);
        assertThat(html)
                .contains(
                        "<html lang=\"" + language.toLanguageTag() + "\">",
                        LINEAR.command(),
                        language.equals(Locale.ENGLISH) ? "16:36:00.120" : "16:36:00,120")
                .doesNotContain("{{", "{%", "<script", "<link", "src=", "url(");
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("| HTTP keep-alive |", "charts/round-trips.svg");
        assertThat(Files.readAllBytes(folder.resolve("report.pdf"))).startsWith("%PDF-".getBytes(US_ASCII));
        assertThat(Files.readAllLines(folder.resolve("lab.csv")))
                .hasSize(1 + 45)
                .startsWith(
                        "server,quantity,repeat,start,end,duration_s,p50_us,p99_us,max_us,bytes_out,bytes_in",
                        "http-keep-alive,1000,1,\"2026-11-21T16:00:00.000250Z\",\"2026-11-21T16:00:00.117850Z\",0.1176,"
                                + "117.6,235.2,1058.4,100000,80000");
        assertThat(folder.resolve("charts/round-trips.svg")).isNotEmptyFile();
        byte[] png = Files.readAllBytes(folder.resolve("charts/round-trips.png"));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(2_280);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTerminalHasAllTablesWithinItsWidth(Locale language) {
        String terminal = LabReport.terminal(LINEAR, language);

        assertThat(terminal.lines())
                .filteredOn(line -> !line.startsWith("  ") && !line.startsWith("- "))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(WIDEST_TERMINAL));
        assertThat(terminal.lines().filter(line -> line.startsWith("HTTP keep-alive ")))
                .hasSize(3 + 3 + 2);
    }

    @Test
    void theTableIsTheOneThatCourseworkKnows() {
        List<String> lines = LabReport.terminal(LINEAR, Locale.ENGLISH).lines().toList();

        assertThat(lines.get(0).split(" {2,}")).startsWith("server", "round trips", "start", "end", "duration");
        assertThat(lines.get(2)).startsWith("HTTP keep-alive            1,000  16:36:00.000  16:36:00.120    0.120");
    }

    @Test
    void carriesWhatItsAuthorAdds() {
        Cover cover = new Cover("Lab 3", "Ana & Rui", "UFMG");

        String html = html(LINEAR, cover);

        assertThat(html).contains("<h1>Lab 3</h1>", "Ana &amp; Rui · UFMG · ");
    }

    @Test
    void saysWhatHoldsAndWhyTheRatioIsAnother() {
        String html = html(LINEAR);

        assertThat(statuses(html))
                .containsExactly("passed", "passed", "passed", "passed", "holds", "holds", "holds", "holds");
        assertThat(html)
                .contains("HTTP took 2.00 times as long, depending on the quantity; the 95% intervals reach from 1.9")
                .contains("It grows with the power 1.00 [")
                .contains(
                        "The published HTTP took 5.69 to 7.78 times as long as its WebSocket. Here it takes 2.00 times")
                .contains("A new connection costs 180\u00a0µs for each round trip here")
                .contains("takes 240\u00a0µs longer than WebSocket")
                .contains("Even with a new connection the ratio here stays below the published one");
    }

    @Test
    void saysNothingOfGrowthWhereThePaceDidNotHold() {
        LabResult warming = LabSamples.slowed(LINEAR, run -> run.repeat() == 1 ? 2 : 1);

        String html = html(warming);

        assertThat(statuses(html))
                .containsExactly(
                        "passed", "passed", "failed", "passed", "holds", "holds", "not decided", "not decided");
        assertThat(html).contains("3 of 4 checks passed", "this run cannot tell how anything grows");
    }

    @Test
    void contradictsAClaimOnlyWhereAllChecksPassed() {
        LabResult busy = LabSamples.slowed(LabSamples.on("CPU", 3.5), run -> run.quantity() / 1_000.0);
        LabResult quiet = LabSamples.slowed(LabSamples.on("CPU", 0.5), run -> run.quantity() / 1_000.0);

        String doubtful = html(busy);
        String sound = html(quiet);

        assertThat(statuses(doubtful)).endsWith("caution", "holds", "holds", "not decided", "not decided");
        assertThat(doubtful).contains("That would speak against the claim");
        assertThat(statuses(sound)).endsWith("passed", "holds", "holds", "does not hold", "does not hold");
    }

    @Test
    void oneRepeatOfOneQuantityIsReportedWithoutAnyVerdict() {
        String html = html(LabSamples.linear(1, 7));

        assertThat(statuses(html))
                .containsExactly(
                        "passed", "caution", "passed", "not decided", "not decided", "not decided", "not decided");
        assertThat(html)
                .contains("Below 3 repeats there are no intervals", "two points always lie on a line")
                .doesNotContain("NaN", "\ufffd");
    }

    @Test
    void anInterruptedLabIsReportedAsFarAsItWent() {
        for (Way missing : Way.values()) {
            LabResult partial = LabSamples.only(LINEAR, run -> run.way() != missing && run.repeat() == 1);

            String html = html(partial);

            assertThat(html).contains("The lab ended early", "6 of 45 runs").doesNotContain("NaN");
            assertThat(LabReport.terminal(partial, Locale.ENGLISH)).doesNotContain("NaN");
        }
    }

    @Test
    void textFromTheResultCannotBecomeMarkup() {
        LabResult hostile = LabSamples.on("<script>alert(1)</script>|`x`", 0);
        LabModel model = LabModel.of(LabFigures.of(hostile), Cover.PLAIN, ENGLISH);

        assertThat(html(hostile)).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(LabReport.templates(ENGLISH).markdown(model, List.of()))
                .doesNotContain("<script")
                .contains("\\|\\`x\\`");
    }

    private static String html(LabResult result) {
        return html(result, Cover.PLAIN);
    }

    private static String html(LabResult result, Cover cover) {
        return LabReport.templates(ENGLISH).html(LabModel.of(LabFigures.of(result), cover, ENGLISH), List.of());
    }

    /** The words of all checks and claims. */
    private static List<String> statuses(String html) {
        String marker = "<span class=\"status\">";
        return Arrays.stream(html.split(marker))
                .skip(1)
                .flatMap(rest -> Stream.of(rest.substring(0, rest.indexOf('<'))))
                .toList();
    }
}
