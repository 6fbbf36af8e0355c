package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Set;

/**
 * One thing that has to hold before the figures mean what they say.
 *
 * @param title what has to hold
 * @param figures what was found, beside its limit
 * @param advice whom it affects, what it means and what to do; empty where it passed
 * @param transports whose figures a failed check spoils
 * @param aspects which of their figures
 */
public record Check(
        Status status, String title, String figures, String advice, Set<Transport> transports, Set<Aspect> aspects) {

    public Check {
        transports = Set.copyOf(transports);
        aspects = Set.copyOf(aspects);
    }

    /** A check that passed. */
    public static Check passed(String title, String figures) {
        return new Check(Status.PASSED, title, figures, "", Set.of(), Set.of());
    }

    /** Nothing is wrong with the figures, but less can be concluded from them. */
    public static Check caution(String title, String figures, String advice) {
        return new Check(Status.CAUTION, title, figures, advice, Set.of(), Set.of());
    }

    /** A check that failed, where there are no transports to tell apart. */
    public static Check failed(String title, String figures, String advice) {
        return new Check(Status.FAILED, title, figures, advice, Set.of(), Set.of());
    }

    /** A check that failed for those transports, which the advice then names. */
    static Check failed(
            String title,
            String figures,
            String advice,
            Set<Transport> transports,
            Set<Aspect> aspects,
            Wording wording) {
        List<String> names = transports.stream()
                .sorted()
                .map(transport -> wording.texts().name(transport))
                .toList();
        String affected = names.isEmpty()
                ? ""
                : wording.text("check.affected", wording.texts().list(names)) + " ";
        return new Check(Status.FAILED, title, figures, affected + advice, transports, aspects);
    }

    boolean spoils(Transport transport, Aspect aspect) {
        return status == Status.FAILED && transports.contains(transport) && aspects.contains(aspect);
    }
}
