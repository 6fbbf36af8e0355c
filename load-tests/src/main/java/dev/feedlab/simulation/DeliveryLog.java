package dev.feedlab.simulation;

/** Is told of each delivery to a virtual user. */
@FunctionalInterface
interface DeliveryLog {

    /** One delivery: when the message was due and when it arrived, in milliseconds since the epoch. */
    void delivered(long dueMillis, long arrivedMillis);
}
