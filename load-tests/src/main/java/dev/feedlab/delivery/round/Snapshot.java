package dev.feedlab.delivery.round;

import com.sun.management.OperatingSystemMXBean;
import dev.feedlab.client.FeedServer;
import dev.feedlab.client.ServerStats;
import dev.feedlab.delivery.schedule.MicroClock;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Both processes' counters at one moment.
 *
 * @param micros that moment, in microseconds since the epoch
 * @param generatorCpuMicros CPU time that this process has used
 * @param server what the server counts
 */
record Snapshot(long micros, long generatorCpuMicros, ServerStats server) {

    static Snapshot take(FeedServer server, Transport transport, MicroClock clock)
            throws IOException, InterruptedException {
        ServerStats stats = server.stats(transport);
        return new Snapshot(clock.now(), TimeUnit.NANOSECONDS.toMicros(system().getProcessCpuTime()), stats);
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
