package dev.feedlab.feed;

import java.util.ArrayList;
import java.util.List;

/** The subscriptions of one feed, in no order. Touched only by the fan-out thread. */
final class Subscribers {

    /**
     * How far each pass begins behind the one before: 2^32 divided by the golden ratio, a full circle being 2^32. No other
     * step spreads the beginnings more evenly, however many passes there are and however few subscribers
     * (Knuth, The Art of Computer Programming, volume 3, section 6.4, theorem S).
     */
    private static final int GOLDEN_STEP = 0x9E3779B9;

    private final List<Subscription> all = new ArrayList<>();

    /** Where the last pass began, as a part of the circle; unsigned. */
    private int beginning;

    /** All of them, to look at. Whoever goes from the last to the first may take out the one that he is at. */
    List<Subscription> all() {
        return all;
    }

    /**
     * All that are in now, in the order of the next pass. It begins at another one each time, so that nobody is always
     * first or last; and it stays as it is, whoever leaves meanwhile.
     */
    List<Subscription> nextPass() {
        beginning += GOLDEN_STEP;
        int first = (int) (Integer.toUnsignedLong(beginning) * all.size() >>> Integer.SIZE);
        List<Subscription> pass = new ArrayList<>(all.size());
        pass.addAll(all.subList(first, all.size()));
        pass.addAll(all.subList(0, first));
        return pass;
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
