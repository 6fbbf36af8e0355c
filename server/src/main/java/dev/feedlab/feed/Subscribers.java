package dev.feedlab.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * The subscriptions of one feed, in no order. Whoever goes round them goes from the last to the first, so that one may leave
 * meanwhile. Touched only by the fan-out thread.
 */
final class Subscribers {

    private final List<Subscription> all = new ArrayList<>();

    /** All of them, to look at. */
    List<Subscription> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void add(Subscription subscription) {
        all.add(subscription);
        subscription.index = all.size() - 1;
    }

    /** Takes out one that is in; the last one takes its place. */
    void remove(Subscription subscription) {
        Subscription last = all.remove(all.size() - 1);
        if (last != subscription) {
            all.set(subscription.index, last);
            last.index = subscription.index;
        }
        subscription.index = -1;
    }
}
