package dev.feedlab.lab.page;

import dev.feedlab.lab.LabResult;
import dev.feedlab.lab.LabSetup;
import dev.feedlab.lab.WarmUp;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.page.Fact;
import dev.feedlab.report.page.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a lab asked, what was run, where, and how. */
final class LabFacts {

    private final LabFigures figures;
    private final LabResult result;
    private final LabWording wording;

    LabFacts(LabFigures figures, LabWording wording) {
        this.figures = figures;
        this.result = figures.result();
        this.wording = wording;
    }

    /** What was asked, of how many round trips. */
    String question() {
        String network = result.machine().networkPath();
        return wording.text("question", quantities(), result.setup().repeats(), network);
    }

    private String quantities() {
        return wording.report()
                .texts()
                .list(result.setup().quantities().stream()
                        .map(quantity -> wording.numbers().count(quantity))
                        .toList());
    }

    /** What was run, and where. */
    List<Fact> all() {
        LabSetup setup = result.setup();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.text("run.quantities"), wording.text("run.quantities.text", quantities())));
        facts.add(new Fact(
                wording.text("run.repeats"),
                wording.text("run.repeats.text", setup.repeats(), Long.toString(setup.seed()))));
        facts.add(new Fact(wording.text("run.warmup"), warmUp()));
        facts.add(new Fact(
                wording.text("run.server"), setup.target() == null ? wording.text("run.server.own") : setup.target()));
        facts.addAll(new Facts(wording.report()).environment(result.machine(), result.startedAt()));
        return facts;
    }

    private String warmUp() {
        WarmUp warmUp = result.warmUp();
        if (warmUp.slices().isEmpty()) {
            return wording.text("run.warmup.none");
        }
        String key = warmUp.held() ? "run.warmup.held" : "run.warmup.not-held";
        return wording.text(key, wording.numbers().significant(warmUp.secondsEach()));
    }

    /** How it was measured, and how to read it; a paragraph each. */
    List<String> method() {
        Stream<String> always = Stream.of("method.ways", "method.loop", "method.clock", "method.server");
        Stream<String> intervals = LabReferences.intervals(figures) ? Stream.of("method.interval") : Stream.empty();
        Stream<String> fit =
                figures.result().setup().quantities().size() > 1 ? Stream.of("method.fit") : Stream.empty();
        return Stream.of(always, intervals, fit)
                .flatMap(keys -> keys)
                .map(wording::text)
                .toList();
    }
}
