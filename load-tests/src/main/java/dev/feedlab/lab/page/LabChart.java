package dev.feedlab.lab.page;

import dev.feedlab.lab.LabRun;
import dev.feedlab.lab.LabSetup;
import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.FittedLine;
import dev.feedlab.lab.figures.Group;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.chart.ChartImages;
import dev.feedlab.report.chart.LinePlot;
import dev.feedlab.report.chart.LinePlot.Dot;
import dev.feedlab.report.chart.LinePlot.Series;
import dev.feedlab.report.chart.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The chart of a lab: durations over quantities, with the fitted lines. */
final class LabChart {

    private static final String NAME = "round-trips";
    private static final int PER_THOUSAND = 1_000;

    private final LabFigures figures;
    private final LabWording wording;

    LabChart(LabFigures figures, LabWording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    ChartImages draw() {
        List<Series> series = Arrays.stream(Way.values())
                .filter(way -> !figures.groups(way).isEmpty())
                .map(this::series)
                .toList();
        return new LinePlot(
                        NAME,
                        wording.text("chart.title"),
                        notes(),
                        description(),
                        wording.text("chart.x"),
                        wording.text("chart.y"),
                        series,
                        wording.numbers())
                .draw();
    }

    static Look look(Way way) {
        return switch (way) {
            case HTTP_KEEP_ALIVE -> Look.HTTP_KEEP_ALIVE;
            case HTTP_NEW_CONNECTION -> Look.HTTP_NEW_CONNECTION;
            case WEBSOCKET -> Look.WEBSOCKET;
        };
    }

    private Series series(Way way) {
        FittedLine line = figures.line(way);
        String perThousand =
                line.known() ? wording.text("chart.per-thousand", wording.time(line.slope() * PER_THOUSAND)) : "";
        List<Dot> dots = figures.groups(way).stream().map(LabChart::dot).toList();
        return new Series(look(way), wording.name(way), perThousand, dots, line.intercept(), line.slope());
    }

    private static Dot dot(Group group) {
        return new Dot(
                group.quantity(),
                group.medianSeconds(),
                group.interval(),
                group.runs().stream().map(LabRun::seconds).toList());
    }

    private List<String> notes() {
        LabSetup setup = figures.result().setup();
        List<String> notes = new ArrayList<>();
        notes.add(wording.text(
                "chart.subtitle", setup.repeats(), figures.result().machine().networkPath()));
        wording.intervalName(figures.groups().stream().map(Group::interval), figures)
                .map(name -> wording.text("chart.marks", name))
                .ifPresent(notes::add);
        return notes;
    }

    private String description() {
        return figures.groups().stream()
                .map(group -> wording.text(
                        "chart.description",
                        wording.name(group.way()),
                        wording.numbers().count(group.quantity()),
                        wording.withInterval(group.medianSeconds(), group.interval())))
                .collect(Collectors.joining(" "));
    }
}
