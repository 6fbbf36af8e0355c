package dev.feedlab.report.page;

import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.List;

/**
 * The formulas that a report calculates with.
 *
 * @param formulas those of what it uses, none else
 * @param signs what the letters in them mean; empty without formulas
 */
public record Formulas(List<Formula> formulas, String signs) {

    /**
     * One formula.
     *
     * @param name what it gives
     * @param text the formula, the same in each language
     * @param note what limits it; may be empty
     */
    public record Formula(String name, String text, String note) {}

    static Formulas of(Used used, Wording wording) {
        List<Formula> formulas = new ArrayList<>();
        if (used.has(Transport.POLLING)) {
            formulas.add(
                    formula("formula.polling.requests", "n / D,  n = T / I", "formula.polling.requests.note", wording));
            formulas.add(formula(
                    "formula.polling.overhead",
                    "(n · (Q + A + 25 + c) + D − min(n, D)) / D",
                    "formula.polling.overhead.note",
                    wording));
            formulas.add(formula("formula.polling.latency", "p50 = I / 2,  p99 = 99% · I", "", wording));
        }
        if (used.has(Transport.LONG_POLLING)) {
            formulas.add(formula("formula.long-polling.requests", "1", "formula.long-polling.requests.note", wording));
            formulas.add(formula("formula.long-polling.overhead", "Q + A + 25 + c", "", wording));
        }
        if (used.has(Transport.SSE)) {
            formulas.add(formula("formula.sse.overhead", "(13 + c) + (4 + h)", "formula.sse.overhead.note", wording));
        }
        if (used.has(Transport.WEBSOCKET)) {
            formulas.add(
                    formula("formula.websocket.overhead", "2 | 4 | 10", "formula.websocket.overhead.note", wording));
        }
        if (used.has(Transport.POLLING) && used.streams()) {
            formulas.add(formula("formula.even", "k = (P − 1) / (E − 1)", "formula.even.note", wording));
        }
        if (used.pushes()) {
            formulas.add(formula("formula.latency", "F + q · S · w", "formula.latency.note", wording));
        }
        formulas.addAll(statistics(used, wording));
        return new Formulas(formulas, wording.text("formula.signs"));
    }

    private static List<Formula> statistics(Used used, Wording wording) {
        List<Formula> formulas = new ArrayList<>();
        if (used.intervals()) {
            formulas.add(formula(
                    "formula.interval", "1 − 2 · P(X < k),  X ~ Bin(n, 1/2)", "formula.interval.note", wording));
        }
        if (used.pairs()) {
            formulas.add(formula("formula.ratio", "med(x / y)", "formula.ratio.note", wording));
        }
        if (used.tests()) {
            formulas.add(formula("formula.a12", "A12 = (#(x > y) + #(x = y) / 2) / n²", "formula.a12.note", wording));
        }
        return formulas;
    }

    private static Formula formula(String name, String text, String note, Wording wording) {
        return new Formula(wording.text(name), text, note.isEmpty() ? "" : wording.text(note));
    }
}
