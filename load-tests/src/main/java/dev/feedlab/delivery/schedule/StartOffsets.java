package dev.feedlab.delivery.schedule;

import java.math.BigInteger;

/**
 * When each of several subscribers comes, within a time that is theirs together.
 *
 * <p>They come evenly over that time. Where they poll, and come back at whole multiples of it, they lie evenly between two
 * messages as well, if those are due at even distances: polls at even distances would fall into step with them, so that all
 * pollers would see the same few latencies. Where chance decides when messages are due, it does so for each poller.
 *
 * @param count how many subscribers
 * @param spanMicros the time in which all of them come
 * @param distanceMicros time between two moments at which messages are due; 0 if chance decides it, or nobody polls
 */
public record StartOffsets(int count, long spanMicros, double distanceMicros) {

    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

    /** When the subscriber of that index comes, after the first could, in microseconds. */
    public long of(int index) {
        int slots = distanceMicros > 0 ? (int) (spanMicros / distanceMicros) : 0;
        if (slots == 0) {
            return Math.round(spanMicros * (index + 0.5) / count);
        }
        long slot = (long) index * slots / count;
        long place = (long) index * stride() % count;
        return Math.round(distanceMicros * (slot + (place + 0.5) / count));
    }

    /** A step that leads to each place once, and neighbours to places far from each other. */
    private int stride() {
        int stride = Math.max(1, (int) (count * GOLDEN_RATIO));
        while (commonDivisor(stride) > 1) {
            stride--;
        }
        return stride;
    }

    private int commonDivisor(int stride) {
        return BigInteger.valueOf(stride).gcd(BigInteger.valueOf(count)).intValue();
    }
}
