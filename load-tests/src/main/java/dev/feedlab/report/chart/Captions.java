package dev.feedlab.report.chart;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.IntervalName;
import dev.feedlab.report.text.Numbers;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words that charts share: names with their mark where a check failed, conditions, notes. */
record Captions(ResultsByTransport byTransport, Reliability reliability, Wording wording) {

    Numbers numbers() {
        return wording.numbers();
    }

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    /** A transport's name, with a dagger where that aspect of its figures is spoiled. */
    String name(Transport transport, Aspect aspect) {
        String name = wording.texts().name(transport);
        return reliability.holds(transport, aspect) ? name : name + "\u00a0†";
    }

    /** The subject, the conditions, and the dagger's meaning where it is used. */
    List<String> notes(String subject, Aspect aspect) {
        List<String> notes = new ArrayList<>();
        notes.add(subject + " " + conditions() + ".");
        boolean spoiled =
                byTransport.transports().stream().anyMatch(figures -> !reliability.holds(figures.transport(), aspect));
        if (spoiled) {
            notes.add(text("chart.marked"));
        }
        return notes;
    }

    /** The sentence of that key about the intervals of those figures; none where they have no intervals. */
    Optional<String> aboutIntervals(String key, Figure... figures) {
        return IntervalName.of(byTransport.intervals(figures), byTransport.repeatsBehindIntervals(), wording)
                .map(name -> text(key, name));
    }

    private String conditions() {
        Results results = byTransport.results();
        Workload workload = results.workload();
        return text(
                "chart.conditions",
                workload.clients(),
                workload.probes(),
                numbers().plain(workload.ratePerSecond()),
                numbers().plainBytes(workload.payloadBytes()),
                numbers().plainTime(workload.durationSeconds() * 1e6),
                results.machine().networkPath());
    }
}
