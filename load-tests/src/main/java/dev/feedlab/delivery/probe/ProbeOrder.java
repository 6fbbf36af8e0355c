package dev.feedlab.delivery.probe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.workload.ArrivalProcess;

/**
 * What the conductor has the process of the probes do. Orders travel as one line of JSON each on its standard input; each is
 * answered by one line on its standard output, when it has been followed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProbeOrder.Open.class, name = "open"),
    @JsonSubTypes.Type(value = ProbeOrder.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = ProbeOrder.Published.class, name = "published"),
    @JsonSubTypes.Type(value = ProbeOrder.Look.class, name = "look"),
    @JsonSubTypes.Type(value = ProbeOrder.End.class, name = "end"),
    @JsonSubTypes.Type(value = ProbeOrder.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = ProbeOrder.Rest.class, name = "rest"),
    @JsonSubTypes.Type(value = ProbeOrder.Gather.class, name = "gather"),
    @JsonSubTypes.Type(value = ProbeOrder.Disperse.class, name = "disperse")
})
sealed interface ProbeOrder {

    /**
     * Let the probes of a round come.
     *
     * @param openedAt since when they may, in microseconds since the epoch
     * @param secondsKept for how many seconds latency over time is kept
     */
    record Open(RoundPlan plan, long openedAt, int secondsKept) implements ProbeOrder {}

    /**
     * Begin to publish.
     *
     * @param firstDue when the first message is due, in microseconds since the epoch
     * @param isRead whether it is the open round's messages; else nobody reads them
     */
    record Publish(
            String feed,
            ArrivalProcess arrivals,
            double seconds,
            double ratePerSecond,
            long seed,
            long firstDue,
            boolean isRead)
            implements ProbeOrder {}

    /** Wait until all that was begun is published. */
    record Published() implements ProbeOrder {}

    /** Say how far the probes are: a {@link ProbeStanding}. */
    record Look() implements ProbeOrder {}

    /** Let the probes go. */
    record End() implements ProbeOrder {}

    /** Say what they found: {@link ProbeFigures}. */
    record Figures() implements ProbeOrder {}

    /** Close the connections on which was published. */
    record Rest() implements ProbeOrder {}

    /** Let so many subscribers come that wait where nothing is published; the answer is how many could. */
    record Gather(FeedPosition at, int count, int pollIntervalMillis) implements ProbeOrder {}

    /** Let those go; the answer is how many of them were still there. */
    record Disperse() implements ProbeOrder {}
}
