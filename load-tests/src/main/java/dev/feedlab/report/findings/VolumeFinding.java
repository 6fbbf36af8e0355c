package dev.feedlab.report.findings;

import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.Spread;
import dev.feedlab.report.figures.TransportFigures;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Run;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How many bytes and requests there were. They follow from the protocols and the workload, so they are given as they are:
 * nothing is compared, and no ratio is named, but for what would be otherwise under another workload.
 */
final class VolumeFinding {

    private VolumeFinding() {}

    static Optional<String> of(List<TransportFigures> transports, Wording wording) {
        Ranking bytes = new Ranking(Figure.BYTES_PER_DELIVERY, transports);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Ranking requests = new Ranking(Figure.REQUESTS_PER_DELIVERY, transports);
        return Optional.of(wording.text(
                "finding.volume",
                wording.numbers()
                        .bytes(bytes.lowest()
                                .spread(Figure.PAYLOAD_PER_DELIVERY)
                                .median()),
                bytes.list(wording, each -> wording.numbers().bytes(each)),
                requests.list(wording, each -> wording.numbers().significant(each))));
    }

    /** What was counted apart, and what flatters one of them. */
    static List<String> details(Workload workload, List<TransportFigures> transports, Wording wording) {
        List<String> sentences = new ArrayList<>();
        opening(transports, wording).ifPresent(sentences::add);
        if (workload.headers() == RequestHeaders.LEAN && transports.stream().anyMatch(VolumeFinding::polls)) {
            sentences.add(wording.text("finding.lean"));
        }
        batches(transports, wording).forEach(sentences::add);
        return sentences;
    }

    private static boolean polls(TransportFigures transport) {
        return transport.transport() == Transport.POLLING || transport.transport() == Transport.LONG_POLLING;
    }

    /** What a subscription took once, before the deliveries. */
    private static Optional<String> opening(List<TransportFigures> transports, Wording wording) {
        List<String> openings = transports.stream()
                .filter(VolumeFinding::streams)
                .map(transport -> wording.text(
                        "finding.over",
                        wording.numbers()
                                .bytes(median(
                                        transport,
                                        run -> (double) (run.opening().bytesIn()
                                                        + run.opening().bytesOut())
                                                / run.subscribers())),
                        wording.texts().name(transport.transport())))
                .toList();
        return openings.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text("finding.opening", wording.texts().list(openings)));
    }

    private static boolean streams(TransportFigures transport) {
        return !polls(transport);
    }

    /** Where short polling takes less than a stream, because one poll carries many messages. */
    private static Stream<String> batches(List<TransportFigures> transports, Wording wording) {
        return transports.stream()
                .filter(transport -> transport.transport() == Transport.POLLING)
                .flatMap(polling -> transports.stream()
                        .filter(VolumeFinding::streams)
                        .filter(stream -> overhead(polling) < overhead(stream))
                        .map(stream -> wording.text(
                                "finding.batches",
                                wording.texts().name(stream.transport()),
                                wording.numbers().significant(messagesOfAPoll(polling)),
                                wording.numbers().count(messagesToBreakEven(polling, stream)))));
    }

    /**
     * A poll with k messages takes P bytes and k − 1 commas beside them, as many events take k·E: both are equal at
     * k = (P − 1)/(E − 1), where P and E are those measured here.
     */
    private static double messagesToBreakEven(TransportFigures polling, TransportFigures stream) {
        double messages = messagesOfAPoll(polling);
        double withoutCommas = overhead(polling) * messages - (messages - 1);
        return (withoutCommas - 1) / (overhead(stream) - 1);
    }

    private static double messagesOfAPoll(TransportFigures polling) {
        return median(polling, run -> (double) run.windowDeliveries() / run.requests());
    }

    private static double overhead(TransportFigures transport) {
        return transport.spread(Figure.OVERHEAD_PER_DELIVERY).median();
    }

    private static double median(TransportFigures transport, ToDoubleFunction<Run> figure) {
        return Spread.of(transport.runs().stream().mapToDouble(figure)).median();
    }
}
