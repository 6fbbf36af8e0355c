package dev.feedlab.report.page;

import dev.feedlab.report.checks.Side;
import dev.feedlab.report.figures.Change;
import dev.feedlab.report.figures.Changes;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Metric;
import dev.feedlab.report.text.IntervalName;
import dev.feedlab.report.text.Wording;
import dev.feedlab.statistics.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the cells of all tables of several results hold. */
final class SideCaption {

    private final List<Side> sides;
    private final Figure[] figures;
    private final Wording wording;

    SideCaption(List<Side> sides, Collection<Metric> metrics, Wording wording) {
        this.sides = sides;
        figures = metrics.stream().map(Metric::figure).toArray(Figure[]::new);
        this.wording = wording;
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.text("side.caption"));
        IntervalName.of(medians(), repeats(), wording)
                .map(name -> wording.text("side.caption.median", name))
                .ifPresent(sentences::add);
        IntervalName.of(ratios(), repeats(), wording)
                .map(name -> wording.text("side.caption.ratio", name))
                .ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private IntStream repeats() {
        return sides.stream().flatMapToInt(side -> side.byTransport().repeatsBehindIntervals());
    }

    private Stream<Interval> medians() {
        return sides.stream().flatMap(side -> side.byTransport().intervals(figures));
    }

    private Stream<Interval> ratios() {
        Side first = sides.get(0);
        return Stream.of(figures)
                .flatMap(figure -> sides.stream()
                        .skip(1)
                        .flatMap(side -> Changes.of(figure, first.sound(figure), side.sound(figure)).stream()))
                .map(Change::interval)
                .flatMap(Optional::stream);
    }
}
