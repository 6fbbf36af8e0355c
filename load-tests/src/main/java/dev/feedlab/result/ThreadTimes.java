package dev.feedlab.result;

import java.util.List;

/**
 * The processor time of one process's threads in the window of a run, to the nanosecond as Linux's scheduler counts it
 * (proc(5), {@code /proc/PID/task/TID/schedstat}), in microseconds here. A thread that ended in the window is not in it.
 *
 * @param busiest name of the thread that used most besides the compilers, which no message waits for; Linux keeps 15 characters
 * @param busiestMicros what that one used
 * @param compilerMicros what the JVM's compilers used
 * @param collectorMicros what the garbage collector used
 * @param thirdsMicros what all threads but the compilers used in the first, second and last third of the window; empty where nobody looked in
 *     between
 */
public record ThreadTimes(
        String busiest, long busiestMicros, long compilerMicros, long collectorMicros, List<Long> thirdsMicros) {

    public ThreadTimes {
        thirdsMicros = List.copyOf(thirdsMicros);
    }
}
