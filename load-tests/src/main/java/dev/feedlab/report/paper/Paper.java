package dev.feedlab.report.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Sets XHTML on A4 as a PDF that carries its fonts and is tagged for screen readers (PDF/UA, ISO 14289-1). */
public final class Paper {

    private static final String SANS = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final String MONO = "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** What XML 1.0 cannot hold (section 2.2, "Char"). */
    private static final String UNPRINTABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private Paper() {}

    /**
     * Sets a document.
     *
     * @param xhtml well-formed, its style sheet and drawings within it; nothing outside is fetched
     * @return the PDF
     */
    public static byte[] pdf(String xhtml) throws IOException {
        // It would tell standard error how long each step took.
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (DrawingSetter drawings = new DrawingSetter()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            useFonts(builder);
            builder.useSVGDrawer(drawings)
                    .useUnicodeLineBreaker(new WordBreaks())
                    .addDOMMutator(Paper::describeDrawings)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePdfUaAccessibility(true)
                    .withProducer("Feedlab")
                    .withHtmlContent(xhtml.replaceAll(UNPRINTABLE, " "), null)
                    .toStream(pdf)
                    .run();
        }
        return pdf.toByteArray();
    }

    private static void useFonts(PdfRendererBuilder builder) {
        font(builder, "Sans", SANS + "Regular.ttf", REGULAR);
        font(builder, "Sans", SANS + "Medium.ttf", BOLD);
        font(builder, "Mono", MONO, REGULAR);
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight) {
        builder.useFont(() -> Paper.class.getResourceAsStream(file), family, weight, FontStyle.NORMAL, true);
    }

    /** A tagged PDF takes a drawing's text alternative from an attribute; ours stands in an element. */
    private static void describeDrawings(Document document) {
        NodeList drawings = document.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            Element drawing = (Element) drawings.item(i);
            NodeList descriptions = drawing.getElementsByTagName("desc");
            if (descriptions.getLength() > 0) {
                drawing.setAttribute("alt", descriptions.item(0).getTextContent());
            }
        }
    }
}
