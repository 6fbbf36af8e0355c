package dev.feedlab.report.chart;

import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A small sequence diagram for each transport, all with the same two messages at the same moments. Nothing in it is measured. */
final class SequenceChart implements Chart {

    private static final double HEAD = 46;
    private static final double TIME = 270;
    private static final double PITCH = HEAD + TIME + 20;
    private static final double BETWEEN = 12;
    private static final double CLIENT = 22;
    private static final double SERVER = 32;
    private static final double DOT = 3;
    private static final double PENDING = 7;

    private final Wording wording;
    private final Workload workload;
    private final List<Transport> transports;

    SequenceChart(Captions captions) {
        wording = captions.wording();
        workload = captions.byTransport().results().workload();
        transports = captions.byTransport().transports().stream()
                .map(TransportFigures::transport)
                .toList();
    }

    /** Subscribers that read otherwise than their runs are called would belie it. */
    @Override
    public boolean known() {
        return !transports.isEmpty() && workload.disguised() == null;
    }

    @Override
    public String name() {
        return "who-asks";
    }

    @Override
    public String title() {
        return wording.text("chart.who");
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(wording.text("chart.who.subtitle")));
        if (transports.contains(Transport.LONG_POLLING)) {
            notes.add(wording.text("chart.who.bar"));
        }
        return notes;
    }

    @Override
    public String description() {
        return transports.stream()
                .map(transport -> wording.text(story(transport), interval()))
                .collect(Collectors.joining(" "));
    }

    private static String story(Transport transport) {
        return switch (transport) {
            case POLLING -> "chart.who.polling";
            case LONG_POLLING -> "chart.who.long-polling";
            case SSE -> "chart.who.sse";
            case WEBSOCKET -> "chart.who.websocket";
        };
    }

    private String interval() {
        return wording.numbers().plainTime(workload.pollIntervalMillis() * 1e3);
    }

    @Override
    public double height(double width) {
        int columns = columns(new Area(0, 0, width, 0));
        return (transports.size() + columns - 1) / columns * PITCH - 20;
    }

    private int columns(Area area) {
        return Math.min(transports.size(), area.narrow() ? 2 : 4);
    }

    @Override
    public void draw(Svg svg, Area area) {
        double width = (area.width() + BETWEEN) / (area.narrow() ? 2 : 4) - BETWEEN;
        for (int i = 0; i < transports.size(); i++) {
            int columns = columns(area);
            double left = area.left() + i % columns * (width + BETWEEN);
            double top = area.top() + i / columns * PITCH;
            panel(svg, new Area(left, top, width, HEAD + TIME), transports.get(i));
        }
    }

    private void panel(Svg svg, Area panel, Transport transport) {
        Area lines = panel.inset(CLIENT, HEAD, SERVER, 0);
        svg.mark(transport, panel.left() + 5, panel.top() + 8);
        svg.text(panel.left() + 16, panel.top() + 12, wording.texts().name(transport), Type.LABEL);
        Type middle = Type.NOTE.at(Type.Anchor.MIDDLE);
        svg.text(lines.left(), lines.top() - 8, wording.text("chart.who.client"), middle);
        svg.text(lines.right(), lines.top() - 8, wording.text("chart.who.server"), middle);
        svg.line(lines.left(), lines.top(), lines.left(), lines.bottom(), Stroke.AXIS);
        svg.line(lines.right(), lines.top(), lines.right(), lines.bottom(), Stroke.AXIS);
        Conversation conversation = Conversation.of(transport);
        conversation.pending().forEach(span -> pending(svg, lines, span, transport));
        conversation.steps().forEach(step -> step(svg, lines, step, transport));
        messages(svg, lines);
        if (transport == Transport.POLLING) {
            double y = at((Conversation.INTERVAL.from() + Conversation.INTERVAL.to()) / 2 + 4, lines);
            svg.text(lines.left() + 8, y, wording.text("chart.who.every", interval()), Type.NOTE);
        }
    }

    private static double at(int time, Area lines) {
        return lines.top() + lines.height() * time / 100;
    }

    private void pending(Svg svg, Area lines, Conversation.Span span, Transport transport) {
        double from = at(span.from(), lines);
        double to = at(span.to(), lines);
        svg.rectangle(new Area(lines.right() - PENDING / 2, from, PENDING, to - from), Tone.of(transport));
    }

    private void step(Svg svg, Area lines, Conversation.Step step, Transport transport) {
        double from = at(step.at(), lines);
        double to = at(step.at() + Conversation.WAY, lines);
        Point client = new Point(lines.left(), step.byClient() ? from : to);
        Point server = new Point(lines.right(), step.byClient() ? to : from);
        Tone tone = Tone.of(transport);
        Arrow arrow = step.byClient() ? new Arrow(client, server, tone) : new Arrow(server, client, tone);
        arrow.draw(svg, wording.text(step.words(), step.message()));
    }

    /** A dot where the server gets a message, and its number. */
    private static void messages(Svg svg, Area lines) {
        for (int i = 0; i < Conversation.MESSAGES.size(); i++) {
            double y = at(Conversation.MESSAGES.get(i), lines);
            svg.rectangle(new Area(lines.right() - DOT, y - DOT, 2 * DOT, 2 * DOT), Tone.TEXT);
            svg.text(lines.right() + 10, y + 4, Integer.toString(i + 1), Type.LABEL);
        }
    }
}
