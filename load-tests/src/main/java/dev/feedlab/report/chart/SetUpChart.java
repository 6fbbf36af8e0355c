package dev.feedlab.report.chart;

import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Machine;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes, what goes between them, whose clocks are read, and where bytes are counted. */
final class SetUpChart implements Chart {

    private static final double GAP = 92;
    private static final double GAP_NARROW = 46;
    private static final double PAD = 10;
    private static final double BELOW = 14;
    private static final double FIRST_ARROW = 40;
    private static final double SECOND_ARROW = 88;

    private record Box(String name, List<String> facts) {}

    private final Wording wording;
    private final Results results;
    private final List<Transport> transports;

    SetUpChart(Captions captions) {
        wording = captions.wording();
        results = captions.byTransport().results();
        transports = captions.byTransport().transports().stream()
                .map(TransportFigures::transport)
                .toList();
    }

    @Override
    public boolean known() {
        return !transports.isEmpty();
    }

    @Override
    public String name() {
        return "set-up";
    }

    @Override
    public String title() {
        return wording.text("chart.set-up");
    }

    @Override
    public List<String> notes() {
        return List.of(wording.text("chart.set-up.subtitle"));
    }

    @Override
    public String description() {
        String boxes = boxes().stream()
                .map(box -> box.name() + ": " + String.join(" ", box.facts()))
                .collect(Collectors.joining(" "));
        return boxes + " " + machines();
    }

    private List<Box> boxes() {
        return List.of(probes(), server(), users());
    }

    private Box probes() {
        Workload workload = results.workload();
        return new Box(
                wording.text("chart.set-up.probes"),
                List.of(
                        wording.text(
                                "chart.set-up.publishes",
                                wording.numbers().plain(workload.ratePerSecond()),
                                wording.numbers().plainBytes(workload.payloadBytes())),
                        wording.text("chart.set-up.probe", workload.probes()),
                        wording.text("chart.set-up.probes.clock")));
    }

    private Box server() {
        String versions = Stream.of("feedlab", "javalin", "jetty")
                .flatMap(name -> version(name).stream())
                .collect(Collectors.joining(", "));
        List<String> facts = new ArrayList<>();
        if (!versions.isEmpty()) {
            facts.add(versions + ".");
        }
        Workload workload = results.workload();
        facts.add(
                workload.target() == null
                        ? wording.text("chart.set-up.own")
                        : wording.text("chart.set-up.target", workload.target()));
        facts.add(wording.text("chart.set-up.bytes"));
        if (results.runs().stream().anyMatch(run -> run.latencyLedger() != null)) {
            facts.add(wording.text("chart.set-up.server.clock"));
        }
        return new Box(wording.text("chart.set-up.server"), facts);
    }

    private Box users() {
        return new Box(
                version("gatling").orElse("Gatling"),
                List.of(
                        wording.text("chart.set-up.users", results.workload().clients()),
                        wording.text("chart.set-up.users.clock")));
    }

    /** Its name as it is written, and its version. */
    private Optional<String> version(String name) {
        return Optional.ofNullable(results.machine().versions().get(name))
                .map(version -> Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + version);
    }

    private String machines() {
        Machine machine = results.machine();
        String key = machine.overLoopback() ? "chart.set-up.one-machine" : "chart.set-up.two-machines";
        String names = wording.texts()
                .list(transports.stream().map(wording.texts()::name).toList());
        return wording.text(key, machine.cpu(), machine.cores(), machine.networkPath())
                + " "
                + wording.text("chart.set-up.transports", transports.size(), names);
    }

    @Override
    public double height(double width) {
        Area area = new Area(0, 0, width, 0);
        return places(area).get(2).bottom() + BELOW + below(area).size() * Type.NOTE.lineHeight();
    }

    @Override
    public void draw(Svg svg, Area area) {
        List<Box> boxes = boxes();
        List<Area> places = places(area);
        for (int i = 0; i < boxes.size(); i++) {
            box(svg, places.get(i), boxes.get(i));
        }
        String deliveries = wording.text("chart.set-up.deliveries");
        between(svg, places.get(0), places.get(1), wording.text("chart.set-up.posts"), deliveries);
        between(svg, places.get(1), places.get(2), deliveries, wording.text("chart.set-up.requests"));
        double top = places.get(2).bottom() + BELOW;
        svg.lines(area.left(), top + Type.NOTE.size(), below(area), Type.NOTE);
    }

    private List<String> below(Area area) {
        return Letters.of(Type.NOTE).wrap(machines(), Type.NOTE.size(), area.width());
    }

    /** Beside one another and as high as the highest, or on a telephone below one another. */
    private List<Area> places(Area area) {
        double width = area.narrow() ? area.width() : (area.width() - 2 * GAP) / 3;
        List<Double> heights =
                boxes().stream().map(box -> boxHeight(box, width)).toList();
        double highest = heights.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        List<Area> places = new ArrayList<>();
        double top = area.top();
        for (int i = 0; i < heights.size(); i++) {
            places.add(
                    area.narrow()
                            ? new Area(area.left(), top, width, heights.get(i))
                            : new Area(area.left() + i * (width + GAP), top, width, highest));
            top += area.narrow() ? heights.get(i) + GAP_NARROW : 0;
        }
        return places;
    }

    private static double boxHeight(Box box, double width) {
        return 2 * PAD
                + Type.LABEL.lineHeight()
                + lines(box, width).stream()
                        .mapToDouble(fact -> fact.size() * Type.NOTE.lineHeight() + PAD / 2)
                        .sum();
    }

    private static List<List<String>> lines(Box box, double width) {
        return box.facts().stream()
                .map(fact -> Letters.of(Type.NOTE).wrap(fact, Type.NOTE.size(), width - 2 * PAD))
                .toList();
    }

    private static void box(Svg svg, Area place, Box box) {
        Texture.OPEN.fill(svg, place, Tone.AXIS);
        double y = place.top() + PAD + Type.LABEL.size();
        svg.text(place.left() + PAD, y, box.name(), Type.LABEL);
        y += Type.LABEL.lineHeight() + PAD / 2;
        for (List<String> fact : lines(box, place.width())) {
            svg.lines(place.left() + PAD, y, fact, Type.NOTE);
            y += fact.size() * Type.NOTE.lineHeight() + PAD / 2;
        }
    }

    /**
     * An arrow each way between two neighbours.
     *
     * @param forward what goes from the first to the second
     */
    private void between(Svg svg, Area first, Area second, String forward, String back) {
        if (second.top() > first.top()) {
            double oneThird = first.left() + first.width() / 3;
            double twoThirds = first.left() + first.width() * 2 / 3;
            Point from = new Point(oneThird, first.bottom() + 2);
            new Arrow(from, new Point(oneThird, second.top() - 2), Tone.TEXT).draw(svg, forward);
            Point backFrom = new Point(twoThirds, second.top() - 2);
            new Arrow(backFrom, new Point(twoThirds, first.bottom() + 2), Tone.TEXT).draw(svg, back);
        } else {
            level(svg, first.right() + 3, second.left() - 3, first.top() + FIRST_ARROW, forward);
            level(svg, second.left() - 3, first.right() + 3, first.top() + SECOND_ARROW, back);
        }
    }

    private static void level(Svg svg, double from, double to, double y, String words) {
        new Arrow(new Point(from, y), new Point(to, y), Tone.TEXT).draw(svg);
        svg.text((from + to) / 2, y - 6, words, Type.NOTE.at(Type.Anchor.MIDDLE));
    }
}
