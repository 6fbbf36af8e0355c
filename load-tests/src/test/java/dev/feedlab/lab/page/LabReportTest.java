package dev.feedlab.lab.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.LabSamples;
import dev.feedlab.lab.WarmUp;
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
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
                        "N. C. Souza: O protocolo WebSocket. Coursework in Fundamentos de Redes de Computadores, 2023.")
                .doesNotContain("16:36:00")
                .doesNotContain("{{", "{%", "<script", "<link", "src=", "url(", "href=\"\"");
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains(
                        language.equals(Locale.ENGLISH) ? "| HTTP keep-alive |" : "| HTTP persistente |",
                        "charts/round-trips.svg",
                        "N. C. Souza: O protocolo WebSocket");
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

    @Test
    void anotherLanguageLiesBesideTheFirst() throws IOException {
        Path first = LabReport.write(LINEAR, folder, Locale.ENGLISH);
        Path second = LabReport.write(LINEAR, folder, Locale.forLanguageTag("pt-BR"));

        assertThat(second).isEqualTo(folder.resolve("pt-BR/index.html"));
        assertThat(first).content().contains("What was found", "href=\"pt-BR/index.html\"");
        assertThat(second).content().contains("O que foi encontrado", "href=\"../index.html\"");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTerminalHasItsTablesWithinItsWidth(Locale language) {
        String first = LabWording.in(language).name(Way.HTTP_KEEP_ALIVE);
        String terminal = LabReport.terminal(LINEAR, language);

        assertThat(terminal.lines())
                .filteredOn(line -> line.contains("    "))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(WIDEST_TERMINAL));
        assertThat(terminal.lines().filter(line -> line.startsWith(first + " ")))
                .hasSize(3 + 3);
    }

    @Test
    void theTableGivesDurationsAndNoTimesOfDay() {
        List<String> lines = LabReport.terminal(LINEAR, Locale.ENGLISH).lines().toList();

        assertThat(lines.get(0).split(" {2,}")).startsWith("way", "round trips", "duration", "p50");
        assertThat(lines.get(2)).startsWith("HTTP keep-alive            1,000    0.120");
    }

    @Test
    void verdictsComeFirstThenTheChartThenTables() {
        String html = html(LINEAR);

        assertThat(html)
                .containsSubsequence(
                        "All 5 checks passed",
                        "1,000, 5,000 and 10,000 round trips, 5 times each",
                        "WebSocket is faster than HTTP keep-alive",
                        "grows linearly",
                        "Figure 1",
                        "Table 1",
                        "Table 4",
                        "id=\"checks\"",
                        "id=\"run\"",
                        "<dt>Souza, 2023</dt>");
        assertThat(html).doesNotContain("To decide what is open");
    }

    @Test
    void printsTheCommandThatShouldDecideWhatIsOpen() {
        LabResult close = LabSamples.linear(2, 1_000, 2_000, 3_000);
        String command = "./feedlab ping-pong 1000 2000 3000 10000 --repeats 5 --warmup 5 --seed 1";

        String text = "To decide what is open: 5 repeats instead of 2 and quantities that lie further apart.";

        assertThat(html(close)).contains(text, command);
        assertThat(LabReport.terminal(close, Locale.ENGLISH)).contains(text, "\n    " + command + "\n");
        assertThat(LabReport.terminal(close, Locale.forLanguageTag("pt-BR"))).contains("em aberto", command);
        assertThat(html(LabSamples.under(3.5, LINEAR)))
                .contains("the same lab once more and a machine that does nothing else meanwhile");
    }

    @Test
    void aCommandCannotBecomeMarkup() {
        LabResult hostile = LabSamples.at("http://x\n# heading\n<script>", LabSamples.linear(2, 10));
        LabModel model = LabModel.of(LabFigures.of(hostile), Cover.PLAIN, ENGLISH);

        assertThat(html(hostile)).doesNotContain("<script");
        assertThat(model.next().get(0).command()).doesNotContain("\n");
    }

    @Test
    void saysHowTheWarmUpWent() {
        String held = html(LINEAR);
        String restless = html(LabSamples.after(LabSamples.warmUp(50, 70, 50), LINEAR));
        String none = html(LabSamples.after(WarmUp.NONE, LINEAR));

        assertThat(held)
                .contains("3.00 s in each way, in turn, until the pace held")
                .contains("After 3.00 s of warm-up in each way, the median round trip had changed by a factor of 1.10");
        assertThat(statuses(restless)).endsWith("passed", "passed", "caution", "passed", "passed");
        assertThat(restless)
                .contains("without the pace holding", "by a factor of 1.40", "a longer warm-up", "--warmup 10");
        assertThat(statuses(none)).hasSize(3 + 4);
    }

    @Test
    void namesOnlyTheReferencesThatItUses() {
        assertThat(html(LINEAR)).contains("<dt>David and Nagaraja, 2003</dt>", "<dt>Hodges and Lehmann, 1963</dt>");
        assertThat(html(LabSamples.linear(2, 1_000, 5_000)))
                .contains("<dt>Souza, 2023</dt>")
                .doesNotContain("David and Nagaraja", "Hodges and Lehmann");
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
                .containsExactly("holds", "holds", "holds", "passed", "passed", "passed", "passed", "passed");
        assertThat(html)
                .contains(
                        "HTTP took 2.00 times as long, depending on the quantity; with the 96.8% interval (n = 5) of each ratio")
                .contains("It grows with the power 1.00 [")
                .contains("HTTP took Souza 5.69 to 7.78 times as long as WebSocket. Here it takes 2.00 times")
                .contains("A new connection costs 180\u00a0µs for each round trip here")
                .contains("takes 240\u00a0µs longer than WebSocket")
                .contains("Even with a new connection the ratio here stays below Souza’s");
    }

    @Test
    void failsWhereThePaceDidNotHold() {
        LabResult warming = LabSamples.slowed(LINEAR, run -> run.repeat() == 1 ? 2 : 1);

        String html = html(warming);

        assertThat(statuses(html)).endsWith("passed", "passed", "passed", "failed", "passed");
        assertThat(html).contains("4 of 5 checks passed; not “The pace held from the first repeat to the last”");
    }

    /** A run in which the claims hold, one in which they do not, and one that cannot tell. */
    enum Outcome {
        HOLDS(run -> 1, "holds"),
        FAILS(run -> run.quantity() / 1_000.0 * (run.way() == Way.WEBSOCKET ? 20 : 1), "does not hold"),
        OPEN(run -> run.way() == Way.WEBSOCKET ? 1.9 : run.way() == Way.HTTP_NEW_CONNECTION ? 0.4 : 1, "not decided");

        private final ToDoubleFunction<LabRun> factor;
        private final String faster;

        Outcome(ToDoubleFunction<LabRun> factor, String faster) {
            this.factor = factor;
            this.faster = faster;
        }
    }

    /** What a check finds fault with; nothing at first. */
    enum Fault {
        NONE(result -> result, ""),
        STOPPED(result -> LabSamples.only(result, run -> true), "Every planned run took place"),
        FEW_REPEATS(result -> LabSamples.only(result, run -> run.repeat() <= 4), "Enough repeats to compare"),
        COLD(result -> LabSamples.after(LabSamples.warmUp(50, 50, 61), result), "Client and server were warm"),
        PACE(result -> LabSamples.slowed(result, run -> run.repeat() == 1 ? 1.3 : 1), "The pace held"),
        BUSY(result -> LabSamples.under(3.5, result), "The machine had nothing else to do");

        private final UnaryOperator<LabResult> change;
        private final String title;

        Fault(UnaryOperator<LabResult> change, String title) {
            this.change = change;
            this.title = title;
        }
    }

    static Stream<Arguments> outcomesAndFaults() {
        return Arrays.stream(Outcome.values())
                .flatMap(outcome -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(outcome, fault)));
    }

    @ParameterizedTest
    @MethodSource("outcomesAndFaults")
    void aClaimIsJudgedEitherWayOnlyWhereAllChecksPassed(Outcome outcome, Fault fault) {
        LabFigures figures = LabFigures.of(fault.change.apply(LabSamples.slowed(LINEAR, outcome.factor)));

        LabModel model = LabModel.of(figures, Cover.PLAIN, ENGLISH);
        List<LabClaim> faster = model.claims().subList(0, 2);

        if (fault == Fault.NONE) {
            assertThat(faster).extracting(LabClaim::verdictName).containsOnly(outcome.faster);
        } else {
            assertThat(faster).extracting(LabClaim::verdictName).containsOnly("not decided");
        }
        boolean withheld = fault != Fault.NONE && outcome != Outcome.OPEN;
        assertThat(faster)
                .allSatisfy(claim -> assertThat(claim.reason().contains("Nothing is concluded from that"))
                        .isEqualTo(withheld));
        if (fault != Fault.NONE) {
            assertThat(model.banner().sentences().get(0)).contains(fault.title);
        }
    }

    @Test
    void growthIsJudgedByTheSameRule() {
        LabResult quadratic = LabSamples.slowed(LINEAR, run -> run.quantity() / 1_000.0);

        String sound = html(quadratic);
        String doubtful = html(LabSamples.under(3.5, quadratic));
        String doubtfulToo = html(LabSamples.under(3.5, LINEAR));

        assertThat(statuses(sound)).startsWith("holds", "holds", "does not hold");
        assertThat(statuses(doubtful)).startsWith("not decided", "not decided", "not decided");
        assertThat(statuses(doubtfulToo)).startsWith("not decided", "not decided", "not decided");
    }

    @Test
    void aDifferenceSmallerThanThePaceMayChangeIsNoVerdict() {
        LabResult nearly = LabSamples.slowed(LINEAR, run -> run.way() == Way.WEBSOCKET ? 1.75 : 1);

        String html = html(nearly);

        assertThat(statuses(html)).startsWith("not decided", "holds");
        assertThat(html).contains("A ratio between 1 and 1.4, either way, is no verdict");
    }

    @Test
    void quantitiesThatLieCloseTogetherDoNotTellHowAnythingGrows() {
        String html = html(LabSamples.linear(5, 1_000, 2_000, 3_000));

        assertThat(statuses(html)).startsWith("holds", "holds", "not decided");
        assertThat(html).contains("The quantities lie too close together", "could move the power by 0.166");
    }

    @Test
    void oneRepeatOfOneQuantityIsReportedWithoutAnyVerdict() {
        String html = html(LabSamples.linear(1, 7));

        assertThat(statuses(html))
                .containsExactly("not decided", "not decided", "not decided", "passed", "caution", "passed", "passed");
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
