package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.Optional;

/**
 * One of several results that stand side by side, and how far it can be relied on.
 *
 * @param letter what the report calls it: A, B, C …
 * @param source where it was read
 */
public record Side(String letter, String source, ResultsByTransport byTransport, Reliability reliability) {

    /** The runs of a transport, if it was measured. */
    public Optional<TransportFigures> of(Transport transport) {
        return byTransport.transports().stream()
                .filter(figures -> figures.transport() == transport)
                .findFirst();
    }

    /** The transports whose figures of that kind no failed check spoils. */
    public List<TransportFigures> sound(Figure figure) {
        Aspect aspect = figure.aspect();
        return byTransport.transports().stream()
                .filter(figures -> reliability.holds(figures.transport(), aspect))
                .toList();
    }
}
