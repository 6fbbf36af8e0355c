package dev.feedlab.delivery.probe;

import java.util.Arrays;

/**
 * When each delivery came to one probe, and with which byte of its connection. Filled by the probe's thread, and read when
 * that has ended.
 */
final class Moments {

    /** As many as the server notes writes of a connection: further deliveries could not be taken apart anyway. */
    private static final int MOST = 131_072;

    /** Of all probes together, some 100 bytes each until they are summed up. */
    private static final int MOST_OF_ALL = 1_500_000;

    private static final int AT_FIRST = 1_024;

    private long[] ids = new long[AT_FIRST];
    private long[] ends = new long[AT_FIRST];
    private long[] arrivals = new long[AT_FIRST];
    private int count;

    private final int most;

    /** Under which the server has its own side of it; null where it was not asked. */
    private volatile String writeTimesName;

    /**
     * Empty ones; of more deliveries than are kept these are the first.
     *
     * @param probes how many there are
     */
    Moments(int probes) {
        most = Math.min(MOST, MOST_OF_ALL / probes);
    }

    void note(long id, long end, long arrival) {
        if (count == most) {
            return;
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            arrivals = Arrays.copyOf(arrivals, 2 * count);
        }
        ids[count] = id;
        ends[count] = end;
        arrivals[count] = arrival;
        count++;
    }

    void writeTimesAre(String name) {
        writeTimesName = name;
    }

    String writeTimesName() {
        return writeTimesName;
    }

    int count() {
        return count;
    }

    long id(int delivery) {
        return ids[delivery];
    }

    /** How many bytes had been read on the connection with the delivery's last one. */
    long end(int delivery) {
        return ends[delivery];
    }

    /** In microseconds since the epoch. */
    long arrival(int delivery) {
        return arrivals[delivery];
    }
}
