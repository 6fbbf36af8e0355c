package dev.feedlab.result;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the server's process used while only one thing went on. The cost of a process is taken apart with them.
 *
 * @param kind what went on
 * @param subscribers how many were subscribed
 * @param windowMicros for how long
 * @param cpuMicros CPU time of the server's process, without the JVM's compilers where its threads can be seen
 * @param messages that were published
 * @param requests of subscribers
 * @param bytes above TCP on subscriber connections, both directions
 * @param liveHeapBytes objects in the server's heap that were still in use, after a full collection; negative where nobody
 *     could tell
 */
public record CostCell(
        Kind kind,
        int subscribers,
        long windowMicros,
        long cpuMicros,
        long messages,
        long requests,
        long bytes,
        long liveHeapBytes) {

    /** The same with so many bytes of the heap in use. */
    public CostCell with(long heapBytes) {
        return new CostCell(kind, subscribers, windowMicros, cpuMicros, messages, requests, bytes, heapBytes);
    }

    /** What goes on in a cell. */
    public enum Kind {
        /** Nothing: nobody is subscribed, nothing is published. */
        IDLE("idle"),
        /** Messages are published that nobody reads. */
        PUBLISHING("publishing"),
        /** Subscribers wait, and nothing is published. */
        WAITING("waiting");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its name in {@code results.json}. */
        @JsonValue
        public String key() {
            return key;
        }
    }
}
