package dev.feedlab.report.page;

import dev.feedlab.report.checks.Side;
import dev.feedlab.report.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In what several results were made differently, as far as they say.
 *
 * @param load what was asked for
 * @param surroundings where it was measured
 * @param sentences what follows for the figures
 */
public record Differences(List<Row> load, List<Row> surroundings, List<String> sentences) {

    /**
     * One fact that is not the same in all.
     *
     * @param texts one for each result, in their order
     */
    public record Row(String name, List<String> texts) {}

    private static final String UNKNOWN = "–";

    static Differences of(List<Side> sides, Wording wording) {
        Facts facts = new Facts(wording);
        List<Row> load =
                rows(sides, side -> facts.load(side.comparison().results().workload()));
        List<Row> surroundings =
                rows(sides, side -> facts.machine(side.comparison().results().machine()));
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.text(consequence(load, surroundings)));
        sentences.add(wording.text("differences.time"));
        return new Differences(load, surroundings, sentences);
    }

    /** All rows, what was asked for first. */
    public List<Row> rows() {
        return Stream.concat(load.stream(), surroundings.stream()).toList();
    }

    private static String consequence(List<Row> load, List<Row> surroundings) {
        if (load.isEmpty()) {
            return surroundings.isEmpty() ? "differences.none" : "differences.surroundings";
        }
        return surroundings.isEmpty() ? "differences.load" : "differences.both";
    }

    private static List<Row> rows(List<Side> sides, Function<Side, List<Fact>> facts) {
        List<List<Fact>> all = sides.stream().map(facts).toList();
        Set<String> names = new LinkedHashSet<>();
        all.forEach(each -> each.forEach(fact -> names.add(fact.name())));
        return names.stream()
                .map(name ->
                        new Row(name, all.stream().map(each -> text(name, each)).toList()))
                .filter(row -> row.texts().stream().distinct().count() > 1)
                .toList();
    }

    private static String text(String name, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::text)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
