package dev.feedlab.report.checks;

import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import java.util.EnumMap;
import java.util.Map;

/**
 * Two transports whose difference is smaller than twice what is left open about it: neither is called the better one.
 *
 * @param difference of their medians, in microseconds
 * @param open by how much that difference may be another one, in microseconds
 * @param cause why
 */
public record Tie(Transport one, Transport other, double difference, double open, Cause cause) {

    /** What leaves a difference open. */
    public enum Cause {
        /** The probes' clock and the virtual users' disagree about it. */
        CLOCKS,
        /** It moved while it was measured. */
        DRIFT,
        /** Messages were published later with one of the two. */
        PUBLISHER
    }

    private static final Map<Cause, String> SENTENCES = new EnumMap<>(Map.of(
            Cause.CLOCKS, "tie.clocks",
            Cause.DRIFT, "tie.drift",
            Cause.PUBLISHER, "tie.publisher"));

    /** "SSE and WebSocket differ by 0.2 ms, and the two clocks disagree about that difference by 0.5 ms". */
    public String sentence(Wording wording) {
        return wording.text(
                SENTENCES.get(cause),
                wording.texts().name(one),
                wording.texts().name(other),
                wording.numbers().time(difference),
                wording.numbers().time(open));
    }
}
