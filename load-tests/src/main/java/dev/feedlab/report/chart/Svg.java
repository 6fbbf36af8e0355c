package dev.feedlab.report.chart;

import dev.feedlab.workload.Transport;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One drawing under way. Coordinates are px; what is drawn later lies on top. */
final class Svg {

    private static final String FONTS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    private static final double WORD_SPACE = 10;

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;
    private final Medium medium;

    /**
     * Begins a drawing.
     *
     * @param id begins the ids in it, so that several drawings can stand in one page
     * @param title its name for those who do not see it
     * @param description what it shows, in words and figures
     */
    Svg(Medium medium, String id, double width, double height, String title, String description) {
        this.medium = medium;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attributes("viewBox", "0 0 " + number(width) + " " + number(height));
            attributes("width", number(width), "height", number(height), "role", "img");
            attributes("aria-labelledby", id + "-title " + id + "-description", "font-family", FONTS);
            labelled("title", id, title);
            labelled("desc", id, description);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void labelled(String element, String id, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes("id", id + (element.equals("title") ? "-title" : "-description"));
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        polyline(List.of(new Point(fromX, fromY), new Point(toX, toY)), stroke);
    }

    void polyline(List<Point> points, Stroke stroke) {
        element(
                "polyline",
                "points",
                places(points),
                "fill",
                "none",
                "stroke",
                medium.colour(stroke.tone()),
                "stroke-width",
                number(stroke.width()),
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                stroke.dashes().isEmpty() ? "none" : stroke.dashes());
    }

    void rectangle(Area area, Tone fill) {
        element(
                "rect",
                "x",
                number(area.left()),
                "y",
                number(area.top()),
                "width",
                number(area.width()),
                "height",
                number(area.height()),
                "fill",
                medium.colour(fill));
    }

    /** A see-through surface. */
    void veil(List<Point> corners, Tone fill) {
        element("polygon", "points", places(corners), "fill", medium.colour(fill), "fill-opacity", "0.18");
    }

    /** A faint point. */
    void speck(double x, double y, Tone fill) {
        element(
                "circle",
                "cx",
                number(x),
                "cy",
                number(y),
                "r",
                "2",
                "fill",
                medium.colour(fill),
                "fill-opacity",
                "0.45");
    }

    /** A transport's mark, centred at that place. */
    void mark(Transport transport, double x, double y) {
        mark(TransportMark.outline(transport, x, y), TransportMark.inside(transport), Tone.of(transport));
    }

    /** A mark of any outline. */
    void mark(String outline, Tone inside, Tone edge) {
        element(
                "path",
                "d",
                outline,
                "fill",
                medium.colour(inside),
                "stroke",
                medium.colour(edge),
                "stroke-width",
                number(TransportMark.stroke()));
    }

    /** A line of text whose baseline stands at that place. */
    void text(double x, double y, String text, Type type) {
        if (medium.outlined()) {
            outlined(
                    x
                            - Letters.of(type).width(text, type.size())
                                    * type.anchor().share(),
                    y,
                    text,
                    type);
        } else {
            living(x, y, text, type, () -> {});
        }
    }

    /** Two texts on one line, the second right behind the first, however wide the reader's font runs. */
    void text(double x, double y, String first, Type firstType, String second, Type secondType) {
        if (medium.outlined()) {
            outlined(x, y, first, firstType);
            double width = Letters.of(firstType).width(first, firstType.size());
            outlined(x + width + WORD_SPACE, y, second, secondType);
        } else {
            living(x, y, first, firstType, () -> continued(second, secondType));
        }
    }

    /** Several lines, the first baseline at that place. */
    void lines(double x, double y, List<String> lines, Type type) {
        for (int line = 0; line < lines.size(); line++) {
            text(x, y + line * type.lineHeight(), lines.get(line), type);
        }
    }

    private void outlined(double x, double y, String text, Type type) {
        String shapes = Letters.of(type).outline(printable(text), type.size(), x, y);
        element("path", "d", shapes, "fill", medium.colour(type.tone()));
    }

    private void living(double x, double y, String text, Type type, Runnable rest) {
        try {
            xml.writeStartElement("text");
            attributes(
                    "x", number(x), "y", number(y), "text-anchor", type.anchor().svg());
            letters(text, type);
            rest.run();
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void continued(String text, Type type) {
        try {
            xml.writeStartElement("tspan");
            attributes("dx", number(WORD_SPACE));
            letters(text, type);
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void letters(String text, Type type) throws XMLStreamException {
        attributes("fill", medium.colour(type.tone()), "font-size", number(type.size()));
        attributes("font-weight", type.bold() ? "600" : "400");
        xml.writeCharacters(printable(text));
    }

    /** Ends the drawing and gives it. */
    String finish() {
        try {
            xml.writeEndElement();
            xml.close();
            return written.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void element(String name, String... namesAndValues) {
        try {
            xml.writeEmptyElement(name);
            attributes(namesAndValues);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String places(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    /** At most two decimals: a hundredth of a px is not seen. */
    private static String number(double value) {
        String decimals = String.format(Locale.ROOT, "%.2f", value);
        return decimals.replaceAll("\\.?0+$", "");
    }

    /** XML has no way to write a control character. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
