package dev.feedlab.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.Edition;
import dev.feedlab.report.ReportTexts;
import dev.feedlab.report.SampleResults;
import dev.feedlab.report.page.Cover;
import dev.feedlab.report.text.Texts;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaperTest {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final float A4_WIDTH = 595.28f;
    private static final float A4_HEIGHT = 841.89f;
    private static final Cover COVER = new Cover("Lista 3", "Ana Silva", "UFMG");

    static Stream<Arguments> reports() {
        return Stream.of(Locale.ENGLISH, BRAZIL)
                .flatMap(language -> Stream.of(
                                SampleResults.standard(),
                                SampleResults.interrupted(),
                                SampleResults.copy(SampleResults.quick(), false, List.of()))
                        .map(results -> Arguments.of(results, language)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isTaggedA4WithItsFontsWithinAndANumberOnEachPage(Results results, Locale language) throws IOException {
        try (PDDocument pdf = write(results, new Edition(language, COVER))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.toLanguageTag());
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Lista 3");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Ana Silva");
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(pdf.getPage(page - 1).getMediaBox().getWidth()).isCloseTo(A4_WIDTH, within(0.5f));
                assertThat(pdf.getPage(page - 1).getMediaBox().getHeight()).isCloseTo(A4_HEIGHT, within(0.5f));
                assertThat(fonts(pdf.getPage(page - 1))).isNotEmpty().allMatch(PDFont::isEmbedded);
                assertThat(text(pdf, page)).contains(page + " / " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void saysWhatThePageSays() throws IOException {
        try (PDDocument pdf = write(SampleResults.standard(), new Edition(BRAZIL, COVER))) {
            String text = text(pdf, 1, pdf.getNumberOfPages());

            assertThat(text)
                    .contains("Ana Silva · UFMG · 21 de novembro de 2026")
                    .containsSubsequence(
                            "Tabela 1.",
                            "Figura 1.",
                            "Sumário",
                            "Quando escolher qual?",
                            "Resultados em detalhe",
                            "Verificações",
                            "Método",
                            "Ambiente",
                            "Teoria e medição",
                            "Ameaças à validade",
                            "Como repetir",
                            "./feedlab compare --preset standard --seed 42",
                            "Referências");
        }
    }

    /** What was asked, how sure it is, what was found, one table and one chart. */
    @ParameterizedTest
    @MethodSource("reports")
    void hasTheAnswerOnItsFirstPage(Results results, Locale language) throws IOException {
        try (PDDocument pdf = write(results, new Edition(language, COVER))) {
            Texts texts = new Texts(language);
            assertThat(text(pdf, 1))
                    .contains(texts.text("section.found"), texts.text("numbered.table", 1))
                    .doesNotContain(texts.text("section.contents"), texts.text("numbered.table", 2));
            if (!results.runs().isEmpty()) {
                assertThat(text(pdf, 1)).contains(texts.text("numbered.figure", 1));
            }
        }
    }

    @Test
    void listsItsContentsWithTheirPages() throws IOException {
        try (PDDocument pdf = write(SampleResults.standard(), Edition.in(Locale.ENGLISH))) {
            Matcher entry = Pattern.compile("(?m)^(.*?[^ .])[ .]{4,}(\\d+)$").matcher(text(pdf, 2));

            List<String> found = new ArrayList<>();
            while (entry.find()) {
                found.add(entry.group(1));
                assertThat(text(pdf, Integer.parseInt(entry.group(2)))).contains(entry.group(1));
            }
            assertThat(found)
                    .contains("Results in detail", "Method", "References")
                    .hasSize(12);
        }
    }

    @Test
    void isMadeOfWhateverAResultHolds() throws IOException {
        Results hostile = SampleResults.on(
                "<b>\u0001\ud800]]>&<img src='file:///etc/passwd'/>", SampleResults.only(Transport.SSE));

        try (PDDocument pdf = write(hostile, Edition.in(Locale.ENGLISH))) {
            assertThat(text(pdf, 1, pdf.getNumberOfPages())).contains("<b>", "]]>&<img");
        }
    }

    private static PDDocument write(Results results, Edition edition) throws IOException {
        return Loader.loadPDF(Paper.pdf(ReportTexts.of(results, edition).paper()));
    }

    private static List<PDFont> fonts(PDPage page) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name));
        }
        return fonts;
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        return text(pdf, page, page);
    }

    private static String text(PDDocument pdf, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(pdf);
    }
}
