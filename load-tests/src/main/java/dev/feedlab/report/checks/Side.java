package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
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

    /** Its letter and its source, "A (before)", so that nobody has to look the letter up; one of them where both are alike. */
    public String label(Wording wording) {
        return source.equals(letter) ? letter : wording.text("side.label", letter, source);
    }

    /** The runs of a transport, if it was measured. */
    public Optional<TransportFigures> of(Transport transport) {
        return byTransport.transports().stream()
                .filter(figures -> figures.transport() == transport)
                .findFirst();
    }

    /** The transports whose figures of that kind no failed check spoils. */
    public List<TransportFigures> sound(Figure figure) {
        return reliability.sound(byTransport, figure.aspect());
    }
}
