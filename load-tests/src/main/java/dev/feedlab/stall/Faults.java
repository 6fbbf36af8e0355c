package dev.feedlab.stall;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What went wrong on the way to some readers, summed over them.
 *
 * @param lost messages that did not come
 * @param duplicated arrivals of a message that had come already
 * @param reordered arrivals of a message after a later one
 */
public record Faults(long lost, long duplicated, long reordered) {

    /** Of readers that read all the time: to them a gap is a loss too. */
    static Faults ofHealthy(List<Reader> readers) {
        return of(readers, reader -> reader.expected() - reader.ledger().received());
    }

    /** Of readers that have been stalled: what they were told to be gone is not lost. */
    static Faults ofStalled(List<Reader> readers) {
        return of(readers, reader -> reader.expected() - reader.ledger().received() - reader.toldGone());
    }

    private static Faults of(List<Reader> readers, ToLongFunction<Reader> missing) {
        return new Faults(
                sum(readers, reader -> Math.max(0, missing.applyAsLong(reader))),
                sum(readers, reader -> reader.ledger().duplicated()),
                sum(readers, reader -> reader.ledger().reordered()));
    }

    private static long sum(List<Reader> readers, ToLongFunction<Reader> figure) {
        return readers.stream().mapToLong(figure).sum();
    }

    /** Whether nothing went wrong. */
    public boolean none() {
        return lost == 0 && duplicated == 0 && reordered == 0;
    }

    @Override
    public String toString() {
        return lost + "/" + duplicated + "/" + reordered;
    }
}
