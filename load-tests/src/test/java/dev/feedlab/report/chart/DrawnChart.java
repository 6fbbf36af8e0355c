package dev.feedlab.report.chart;

import static java.util.Comparator.comparingDouble;

import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An English chart of the page, read as people read it: values off the axes by the labels of their ticks. */
public final class DrawnChart {

    private static final Pattern TICK = Pattern.compile("([0-9.,]+)(?:\u00a0(\\S+))?");
    private static final Map<String, Double> UNITS =
            Map.of("", 1.0, "µs", 1.0, "ms", 1e3, "s", 1e6, "B", 1.0, "KB", 1e3);

    private static final Pattern OUTLINE = Pattern.compile("M(\\S+) ([-0-9.]+)(.*)");

    /** Below a tick's height the baseline of its label lies so far. */
    private static final double BASELINE = 4;

    /** How far the first point of a transport's mark lies from its centre, by the commands that follow. */
    private static final Map<String, Place> FIRST_POINTS = Arrays.stream(Transport.values())
            .map(transport -> TransportMark.outline(transport, 0, 0))
            .collect(Collectors.toMap(DrawnChart::commands, DrawnChart::firstPoint));

    private final List<Element> elements;

    /** A place in the drawing; y grows downwards. */
    public record Place(double x, double y) {}

    /** A text and where it stands. */
    public record Label(double x, double y, String anchor, String text) {}

    /** A filled rectangle. */
    public record Box(double left, double top, double right, double bottom, String fill) {}

    /** Values by their places, after the labels at the first and the last tick; logarithmic where it has no zero. */
    public record Axis(double firstPlace, double firstValue, double lastPlace, double lastValue) {

        /** What stands at that place. */
        public double at(double place) {
            double share = (place - firstPlace) / (lastPlace - firstPlace);
            return firstValue == 0 ? share * lastValue : firstValue * Math.pow(lastValue / firstValue, share);
        }

        /** The place of a value. */
        public double placeOf(double value) {
            double share = firstValue == 0
                    ? value / lastValue
                    : Math.log(value / firstValue) / Math.log(lastValue / firstValue);
            return firstPlace + share * (lastPlace - firstPlace);
        }
    }

    private DrawnChart(List<Element> elements) {
        this.elements = elements;
    }

    public static DrawnChart of(String svg) {
        try {
            NodeList all = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getElementsByTagName("*");
            return new DrawnChart(IntStream.range(0, all.getLength())
                    .mapToObj(i -> (Element) all.item(i))
                    .toList());
        } catch (IOException | SAXException | ParserConfigurationException notDrawn) {
            throw new AssertionError(svg, notDrawn);
        }
    }

    private Stream<Element> elements(String name) {
        return elements.stream().filter(element -> element.getTagName().equals(name));
    }

    /** Lines of that tone and width, in the order in which they were drawn. */
    public List<List<Place>> lines(String tone, double width) {
        return elements("polyline")
                .filter(line ->
                        line.getAttribute("stroke").equals(variable(tone)) && number(line, "stroke-width") == width)
                .map(line -> points(line.getAttribute("points")))
                .toList();
    }

    /** Outlines of what is filled with that tone and can be seen through. */
    public List<List<Place>> veils(String tone) {
        return elements("polygon")
                .filter(veil -> veil.getAttribute("fill").equals(variable(tone)))
                .map(veil -> points(veil.getAttribute("points")))
                .toList();
    }

    /** The centres of the faint points of that tone, in the order in which they were drawn. */
    public List<Place> specks(String tone) {
        return elements("circle")
                .filter(speck -> speck.getAttribute("fill").equals(variable(tone)))
                .map(speck -> new Place(number(speck, "cx"), number(speck, "cy")))
                .toList();
    }

    /** All rectangles, in the order in which they were drawn. */
    public List<Box> boxes() {
        return elements("rect")
                .map(box -> new Box(
                        number(box, "x"),
                        number(box, "y"),
                        number(box, "x") + number(box, "width"),
                        number(box, "y") + number(box, "height"),
                        box.getAttribute("fill")))
                .toList();
    }

    /** The centres of the marks whose edge has that tone, in the order in which they were drawn. */
    public List<Place> marks(String tone) {
        return elements("path")
                .filter(mark -> mark.getAttribute("stroke").equals(variable(tone)))
                .map(mark -> centre(mark.getAttribute("d")))
                .toList();
    }

    /** Texts whose baseline stands at that height, from left to right. */
    public List<String> textsAt(double y) {
        return labels().stream()
                .filter(label -> Math.abs(label.y() - y) < 0.02)
                .sorted(comparingDouble(Label::x))
                .map(Label::text)
                .toList();
    }

    public List<Label> labels() {
        return elements("text")
                .map(text -> new Label(
                        number(text, "x"), number(text, "y"), text.getAttribute("text-anchor"), text.getTextContent()))
                .toList();
    }

    /** The horizontal axis. */
    public Axis across() {
        List<Label> sideways = labels().stream()
                .filter(label -> label.anchor().equals("middle"))
                .sorted(comparingDouble(Label::x))
                .toList();
        return axis(sideways, Label::x);
    }

    /** The vertical axis. */
    public Axis up() {
        List<Label> upwards = labels().stream()
                .filter(label -> label.anchor().equals("end"))
                .sorted(comparingDouble(Label::y).reversed())
                .toList();
        return axis(upwards, label -> label.y() - BASELINE);
    }

    private static Axis axis(List<Label> ticks, Function<Label, Double> place) {
        Label first = ticks.get(0);
        Label last = ticks.get(ticks.size() - 1);
        return new Axis(place.apply(first), value(first.text()), place.apply(last), value(last.text()));
    }

    /** The value that a tick's label gives; a share by its odds, as the axis of nines has it. */
    static double value(String label) {
        if (label.endsWith("%")) {
            return 100 / (100 - Double.parseDouble(label.substring(0, label.length() - 1)));
        }
        Matcher tick = TICK.matcher(label);
        if (!tick.matches()) {
            throw new AssertionError("no tick: " + label);
        }
        String unit = tick.group(2) == null ? "" : tick.group(2);
        return Double.parseDouble(tick.group(1).replace(",", "")) * UNITS.get(unit);
    }

    /** Those parts alone that lie in a rectangle with all of their points. */
    DrawnChart within(Area area) {
        return new DrawnChart(elements.stream()
                .filter(element -> places(element).stream()
                        .allMatch(point -> point.x() >= area.left()
                                && point.x() <= area.right()
                                && point.y() >= area.top()
                                && point.y() <= area.bottom()))
                .toList());
    }

    private static List<Place> places(Element element) {
        return switch (element.getTagName()) {
            case "polyline", "polygon" -> points(element.getAttribute("points"));
            case "path" -> List.of(centre(element.getAttribute("d")));
            case "rect", "text" -> List.of(new Place(number(element, "x"), number(element, "y")));
            default -> List.of();
        };
    }

    private static Place centre(String outline) {
        Place first = firstPoint(outline);
        Place offset = FIRST_POINTS.getOrDefault(commands(outline), new Place(0, 0));
        return new Place(first.x() - offset.x(), first.y() - offset.y());
    }

    private static Place firstPoint(String outline) {
        Matcher parts = outline(outline);
        return new Place(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)));
    }

    private static String commands(String outline) {
        return outline(outline).group(3);
    }

    private static Matcher outline(String outline) {
        Matcher parts = OUTLINE.matcher(outline);
        if (!parts.matches()) {
            throw new AssertionError("no mark: " + outline);
        }
        return parts;
    }

    private static List<Place> points(String places) {
        return Arrays.stream(places.split(" "))
                .map(place -> place.split(","))
                .map(place -> new Place(Double.parseDouble(place[0]), Double.parseDouble(place[1])))
                .toList();
    }

    /** What the page calls a transport's colour. */
    static String tone(Transport transport) {
        return transport.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String variable(String tone) {
        return "var(--" + tone + ")";
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
