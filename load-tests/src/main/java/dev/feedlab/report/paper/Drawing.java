package dev.feedlab.report.paper;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.render.RenderingContext;
import dev.feedlab.report.chart.OnPaper;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** One drawing at the size that it has on paper, in px. */
final class Drawing implements SVGDrawer.SVGImage {

    private final SVGDocument document;
    private final float width;
    private final float height;
    private final double dotsPerPixel;

    private Drawing(SVGDocument document, float width, float height, double dotsPerPixel) {
        this.document = document;
        this.width = width;
        this.height = height;
        this.dotsPerPixel = dotsPerPixel;
    }

    /**
     * Reads a drawing; its height follows from its width.
     *
     * @param widthInDots negative where the style sheet leaves it to the drawing
     */
    static Drawing of(Element svg, double widthInDots, double dotsPerPixel) {
        byte[] written = OnPaper.coloured(written(svg)).getBytes(StandardCharsets.UTF_8);
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(written), null, LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalArgumentException("a drawing in the document is not SVG");
        }
        FloatSize own = document.size();
        float width = widthInDots < 0 ? own.width : (float) (widthInDots / dotsPerPixel);
        return new Drawing(document, width, width * own.height / own.width, dotsPerPixel);
    }

    private static String written(Element svg) {
        try {
            StringWriter xml = new StringWriter();
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(svg), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(width * dotsPerPixel);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(height * dotsPerPixel);
    }

    @Override
    public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
        ViewBox frame = new ViewBox(width, height);
        page.drawWithGraphics((float) x, (float) y, width, height, graphics -> document.render(null, graphics, frame));
    }
}
