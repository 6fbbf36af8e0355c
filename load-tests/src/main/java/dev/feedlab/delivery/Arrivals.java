package dev.feedlab.delivery;

/** Takes note of each first arrival of a message at a subscriber. Called from the subscribers' threads. */
public interface Arrivals {

    /**
     * Notes one delivery.
     *
     * @param dueMicros when the message was due, in microseconds since the epoch
     * @param arrivalMicros when it arrived, likewise
     */
    void note(long dueMicros, long arrivalMicros);
}
