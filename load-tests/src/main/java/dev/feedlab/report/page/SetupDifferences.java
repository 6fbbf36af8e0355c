package dev.feedlab.report.page;

import dev.feedlab.report.checks.Side;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In what several results were made differently, as far as they say.
 *
 * @param rows what is not the same in all; what one of them does not say is not compared
 * @param sentences what follows for the figures
 */
public record SetupDifferences(List<Row> rows, List<String> sentences) {

    /**
     * One fact that is not the same in all.
     *
     * @param texts one for each result, in their order
     */
    public record Row(String name, List<String> texts) {}

    static SetupDifferences of(List<Side> sides, Wording wording) {
        Facts facts = new Facts(wording);
        List<Row> load = rows(sides, results -> facts.load(results.workload()));
        List<Row> repeats = rows(sides, results -> List.of(facts.repeats(results.workload())));
        List<Row> server = rows(sides, results -> List.of(facts.server(results.workload())));
        List<Row> machine = rows(sides, results -> facts.machine(results.machine()));
        boolean sameSurroundings = server.isEmpty() && machine.isEmpty();
        List<Row> rows =
                Stream.of(load, repeats, server, machine).flatMap(List::stream).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.text(consequence(load.isEmpty(), sameSurroundings)));
        sentences.add(wording.text("differences.time"));
        return new SetupDifferences(rows, sentences);
    }

    private static String consequence(boolean sameLoad, boolean sameSurroundings) {
        if (sameLoad) {
            return sameSurroundings ? "differences.none" : "differences.surroundings";
        }
        return sameSurroundings ? "differences.load" : "differences.both";
    }

    private static List<Row> rows(List<Side> sides, Function<Results, List<Fact>> facts) {
        List<List<Fact>> all = sides.stream()
                .map(side -> facts.apply(side.byTransport().results()))
                .toList();
        return all.get(0).stream()
                .map(fact -> new Row(fact.name(), texts(fact.name(), all)))
                .filter(row -> row.texts().size() == sides.size())
                .filter(row -> row.texts().stream().distinct().count() > 1)
                .toList();
    }

    private static List<String> texts(String name, List<List<Fact>> all) {
        return all.stream()
                .flatMap(facts -> facts.stream().filter(fact -> fact.name().equals(name)))
                .map(Fact::text)
                .toList();
    }
}
