package dev.feedlab.report.theory;

import dev.feedlab.report.figures.Aspect;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.result.Run;
import dev.feedlab.workload.ArrivalProcess;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.List;

/**
 * Predictions for the figures that the transports' definitions decide. What holds by the construction of the load is no
 * prediction, and not among them: that streams make no requests once they are open, and that short polls, which we spread
 * evenly over their interval, wait for half of it at the median and for 99% of it at p99.
 */
public final class Theory {

    /** The figures that there is a theory of. */
    public static final List<Figure> FIGURES =
            List.of(Figure.REQUESTS_PER_DELIVERY, Figure.OVERHEAD_PER_DELIVERY, Figure.P50, Figure.P99);

    private final Workload workload;

    private Theory(Workload workload) {
        this.workload = workload;
    }

    /** The predictions for one of {@link #FIGURES}, for each transport that has it; where there is none, none. */
    public static List<Prediction> of(Figure figure, ResultsByTransport byTransport) {
        Theory theory = new Theory(byTransport.results().workload());
        return byTransport.transports().stream()
                .map(transport -> theory.predict(figure, transport))
                .filter(prediction -> prediction.predicted() > 0 && Double.isFinite(prediction.measured()))
                .toList();
    }

    /** Like the figure itself, the prediction is the median over the repeats. */
    private Prediction predict(Figure figure, TransportFigures transport) {
        double predicted = Spread.of(transport.runs().stream().mapToDouble(run -> predict(figure, run)))
                .median();
        return new Prediction(
                transport.transport(),
                figure,
                predicted,
                atMost(figure, transport.transport()),
                transport.spread(figure).median());
    }

    /** Messages that come one soon after another can share the answer to a long poll; how many do, the path decides. */
    private boolean atMost(Figure figure, Transport transport) {
        return figure.aspect() == Aspect.VOLUME
                && transport == Transport.LONG_POLLING
                && workload.arrivals().kind() != ArrivalProcess.Kind.FIXED;
    }

    private double predict(Figure figure, Run run) {
        return switch (figure) {
            case REQUESTS_PER_DELIVERY -> Requests.perDelivery(run, workload);
            case OVERHEAD_PER_DELIVERY -> WireFormula.overhead(WireFormula.of(run, workload));
            case P50 -> Delay.atShare(0.5, run);
            case P99 -> Delay.atShare(0.99, run);
            default -> throw new IllegalArgumentException("there is no theory of " + figure);
        };
    }
}
