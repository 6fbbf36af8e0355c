package dev.feedlab.report.figures;

import dev.feedlab.result.CostCell;
import dev.feedlab.result.Run;
import dev.feedlab.result.ThreadTimes;
import java.util.Optional;

/**
 * One run's processor time, taken apart: CPU = idle · time + messages · {@code PER_MESSAGE} + requests · {@code PER_REQUEST}
 * + deliveries · {@code PER_DELIVERY}. The first three come from the cells in which only one thing went on, the last is what
 * the window then leaves. The JVM's compilers are given apart, where they can be told apart. Each takes the noise of those before it, so that a small one may come out below zero; it is given
 * as it is. What a run does not tell is not a number.
 */
public final class CostModel {

    /** With fewer requests while subscribers wait, their cost cannot be told from their waiting. */
    private static final long ENOUGH_REQUESTS = 100;

    private static final double MICROS = 1e6;
    private static final double HOUR = 3_600;

    private CostModel() {}

    /** CPU time that the process takes when nothing goes on, in microseconds a second. */
    public static double idlePerSecond(Run run) {
        return cell(run, CostCell.Kind.IDLE)
                .map(idle -> idle.cpuMicros() * MICROS / idle.windowMicros())
                .orElse(Double.NaN);
    }

    /** CPU time of one message published that nobody reads, in microseconds. */
    public static double perMessage(Run run) {
        return cell(run, CostCell.Kind.PUBLISHING)
                .map(publishing -> aboveIdle(publishing, run) / publishing.messages())
                .orElse(Double.NaN);
    }

    /**
     * CPU time of one request that is answered without a message, in microseconds. Not a number where subscribers that wait
     * make hardly any, as those of long polling.
     */
    public static double perRequest(Run run) {
        return cell(run, CostCell.Kind.WAITING)
                .filter(waiting -> waiting.requests() >= ENOUGH_REQUESTS)
                .map(waiting -> aboveIdle(waiting, run) / waiting.requests())
                .orElse(Double.NaN);
    }

    /**
     * CPU time of one delivery, in microseconds. Where {@link #perRequest} is not known, the requests that deliveries take
     * are in it.
     */
    public static double perDelivery(Run run) {
        double requests = run.requests() == 0 || Double.isNaN(perRequest(run)) ? 0 : run.requests() * perRequest(run);
        return (own(run) - fixed(run) - requests) / run.windowDeliveries();
    }

    /**
     * CPU time of the server in the window without the JVM's compilers, where its threads can be told apart, in
     * microseconds: what those do follows from what was done before, and ends.
     */
    public static double own(Run run) {
        return own(run.serverCpuMicros(), run.serverThreads());
    }

    /** The same of another process. */
    static double own(long cpuMicros, ThreadTimes threads) {
        return threads == null ? cpuMicros : cpuMicros - threads.compilerMicros();
    }

    /** The share of the window's CPU time, without compilers, that would have been there without a subscriber. */
    public static double fixedShare(Run run) {
        return fixed(run) / own(run);
    }

    private static double fixed(Run run) {
        return idlePerSecond(run) * run.windowMicros() / MICROS + perMessage(run) * run.published();
    }

    /** The share of the window's CPU time that the JVM's compilers took. */
    public static double compilersShare(Run run) {
        return run.serverThreads() == null
                ? Double.NaN
                : (double) run.serverThreads().compilerMicros() / run.serverCpuMicros();
    }

    /** The share of the window's CPU time that the garbage collector took. */
    public static double collectorShare(Run run) {
        return run.serverThreads() == null
                ? Double.NaN
                : (double) run.serverThreads().collectorMicros() / run.serverCpuMicros();
    }

    /** Bytes of the server's heap that one subscriber takes while it waits. */
    public static double memoryOfWaiting(Run run) {
        long idle = cell(run, CostCell.Kind.IDLE).map(CostCell::liveHeapBytes).orElse(-1L);
        return cell(run, CostCell.Kind.WAITING)
                .filter(waiting -> idle >= 0 && waiting.liveHeapBytes() >= 0)
                .map(waiting -> (double) (waiting.liveHeapBytes() - idle) / waiting.subscribers())
                .orElse(Double.NaN);
    }

    /** CPU time that one subscriber takes while it waits for an hour, in microseconds. */
    public static double hourOfWaiting(Run run) {
        return cell(run, CostCell.Kind.WAITING)
                .map(waiting -> aboveIdle(waiting, run) / waiting.subscribers() / seconds(waiting) * HOUR)
                .orElse(Double.NaN);
    }

    /** Bytes above TCP, both directions, that one subscriber takes while it waits for an hour. */
    public static double bytesOfWaiting(Run run) {
        return cell(run, CostCell.Kind.WAITING)
                .map(waiting -> (double) waiting.bytes() / waiting.subscribers() / seconds(waiting) * HOUR)
                .orElse(Double.NaN);
    }

    /**
     * The CPU time that the model gives for another load, in cores: seconds of CPU a second.
     *
     * @param requestsPerSecond of all subscribers together; without effect where {@link #perRequest} is not known
     */
    public static double cores(Run run, double messagesPerSecond, double requestsPerSecond, int subscribers) {
        double perRequest = perRequest(run);
        double micros = idlePerSecond(run)
                + messagesPerSecond * (perMessage(run) + subscribers * perDelivery(run))
                + (Double.isNaN(perRequest) ? 0 : requestsPerSecond * perRequest);
        return micros / MICROS;
    }

    private static double aboveIdle(CostCell cell, Run run) {
        return cell.cpuMicros() - idlePerSecond(run) * seconds(cell);
    }

    private static double seconds(CostCell cell) {
        return cell.windowMicros() / MICROS;
    }

    private static Optional<CostCell> cell(Run run, CostCell.Kind kind) {
        return run.costCells().stream().filter(cell -> cell.kind() == kind).findFirst();
    }
}
