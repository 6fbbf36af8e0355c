package dev.feedlab.workload;

import java.util.List;

/** Workloads for tests. */
public final class WorkloadSamples {

    private WorkloadSamples() {}

    /** One in which nothing is as in a preset. */
    public static Workload unlikeAnyPreset() {
        return with(List.of(Transport.POLLING, Transport.WEBSOCKET), 3, 5, null, null);
    }

    /** A run of it, alone. */
    public static Workload run(Transport name, String target, Transport disguised) {
        return with(List.of(name), 1, 5, target, disguised);
    }

    /** All of it read by one transport. */
    public static Workload disguised(Transport readBy) {
        return with(List.of(Transport.values()), 3, 5, null, readBy);
    }

    private static Workload with(
            List<Transport> transports, int repeats, long seed, String target, Transport disguised) {
        return new Workload(
                "quick",
                7,
                2,
                2.5,
                ArrivalProcess.of("burst:4"),
                64,
                9,
                1,
                250,
                RequestHeaders.BROWSER_WITH_COOKIE,
                2,
                33,
                repeats,
                transports,
                seed,
                target,
                disguised);
    }
}
