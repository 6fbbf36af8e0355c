package dev.feedlab.delivery.round;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How busy this machine is, with all that runs on it. The system's counter is one for the JVM: one window at a time. */
final class MachineLoad {

    private final OperatingSystemMXBean system = system();

    private MachineLoad() {}

    /** Begins a window. */
    static MachineLoad begin() {
        MachineLoad window = new MachineLoad();
        // The bean tells the load since it was last asked.
        window.system.getCpuLoad();
        return window;
    }

    /**
     * Ends the window and tells the CPU time that all of the machine used in it.
     *
     * @param windowMicros how long it was, in microseconds
     * @return microseconds; negative where the system does not tell
     */
    long busyMicros(long windowMicros) {
        double load = system.getCpuLoad();
        return load < 0 ? -1 : Math.round(load * windowMicros * system.getAvailableProcessors());
    }

    /** The load average over the last minute; negative where the system does not tell. */
    static double average() {
        return system().getSystemLoadAverage();
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
