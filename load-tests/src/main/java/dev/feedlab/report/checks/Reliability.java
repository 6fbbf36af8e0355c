package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import java.util.List;

/**
 * All checks of a comparison, and which of its figures can be relied on.
 *
 * @param enoughRepeats whether a difference between two transports can be told from chance
 */
public record Reliability(List<Check> checks, boolean enoughRepeats) {

    private static final List<Rule> RULES = List.of(
            new AllDelivered(),
            new AllRunsPresent(),
            new PublisherOnTime(),
            new GeneratorHadHeadroom(),
            new ServerHadHeadroom(),
            ServerWasWarm.byLatency(),
            ServerWasWarm.byCost(),
            new MachineWasQuiet(),
            new ClocksAgree(),
            new LedgerAddsUp(),
            new EnoughRepeats());

    public Reliability {
        checks = List.copyOf(checks);
    }

    /** Judges a comparison. */
    public static Reliability of(ResultsByTransport byTransport, Wording wording) {
        List<Check> checks =
                RULES.stream().map(rule -> rule.judge(byTransport, wording)).toList();
        return new Reliability(checks, byTransport.fewestRepeats() >= EnoughRepeats.ENOUGH);
    }

    /** Whether no failed check touches that aspect of the transport's figures. */
    public boolean holds(Transport transport, Aspect aspect) {
        return checks.stream().noneMatch(check -> check.spoils(transport, aspect));
    }

    /** The transports of whose figures that holds. */
    public List<TransportFigures> sound(ResultsByTransport byTransport, Aspect aspect) {
        return byTransport.transports().stream()
                .filter(figures -> holds(figures.transport(), aspect))
                .toList();
    }

    /** How many checks came out so. */
    public long count(Status status) {
        return checks.stream().filter(check -> check.status() == status).count();
    }
}
