package dev.feedlab.delivery.schedule;

/**
 * When a short poller asks: at its own first moment and at whole intervals after it. A poll that took longer than the
 * interval makes it skip moments, not ask several times in a row.
 *
 * @param firstMicros its first poll, in microseconds since the epoch
 * @param intervalMicros time between two polls
 */
public record PollSchedule(long firstMicros, long intervalMicros) {

    /** The first moment to poll that lies after {@code now}. */
    public long nextAfter(long now) {
        return firstMicros + (Math.floorDiv(now - firstMicros, intervalMicros) + 1) * intervalMicros;
    }
}
