package dev.feedlab.delivery.probe;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.RoundPlan;
import dev.feedlab.workload.Knobs;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that publishes and holds the probes, as the conductor sees it. Its methods throw {@link IOException} where it
 * has ended. Used by one thread.
 */
public final class ProbeProcess implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private ProbeProcess(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts one; what it prints as errors goes where this process's errors go.
     *
     * @param workload whose target is where it publishes and reads
     * @throws IOException if it cannot be started
     */
    public static ProbeProcess start(Workload workload, Transport transport) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Enough for all that the most probes note, from the start: no collection is to make room while it measures.
        // And no
        // second compiler: it took five times the processor time of the probes themselves, just when they were
        // measuring.
        command.addAll(List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // Its standard output is for answers alone.
        command.add("-XX:+DisplayVMOutputToStderr");
        command.addAll(Knobs.asJvmOptions(workload, workload.target()));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ProbeStation.class.getName(), transport.key()));
        return new ProbeProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Its number on this machine. */
    public long pid() {
        return process.pid();
    }

    /**
     * Lets the probes of a round come.
     *
     * @param openedAt since when they may, in microseconds since the epoch
     * @param secondsKept for how many seconds latency over time is kept
     */
    public void open(RoundPlan plan, long openedAt, int secondsKept) throws IOException {
        ask(new ProbeOrder.Open(plan, openedAt, secondsKept), Object.class);
    }

    /**
     * Begins to publish the open round's messages.
     *
     * @param firstDue when the first one is due, in microseconds since the epoch
     */
    public void publish(RoundPlan plan, long firstDue) throws IOException {
        order(plan, firstDue, true);
    }

    /** Begins to publish what nobody reads; otherwise like {@link #publish}. */
    public void publishUnread(RoundPlan plan, long firstDue) throws IOException {
        order(plan, firstDue, false);
    }

    private void order(RoundPlan plan, long firstDue, boolean isRead) throws IOException {
        ask(
                new ProbeOrder.Publish(
                        plan.start().feed(),
                        plan.arrivals(),
                        plan.seconds(),
                        plan.ratePerSecond(),
                        plan.seed(),
                        firstDue,
                        isRead),
                Object.class);
    }

    /** Waits until all that was begun is published. */
    public void awaitPublished() throws IOException {
        ask(new ProbeOrder.Published(), Object.class);
    }

    /** How far the probes are. */
    public ProbeStanding standing() throws IOException {
        return ask(new ProbeOrder.Look(), ProbeStanding.class);
    }

    /** Lets the probes go. */
    public void end() throws IOException {
        ask(new ProbeOrder.End(), Object.class);
    }

    /** What they found in the round that is over. */
    public ProbeFigures figures() throws IOException {
        return ask(new ProbeOrder.Figures(), ProbeFigures.class);
    }

    /** Closes the connections on which it published. */
    public void rest() throws IOException {
        ask(new ProbeOrder.Rest(), Object.class);
    }

    /**
     * Lets subscribers come that wait where nothing is published.
     *
     * @return how many could
     */
    public int gather(FeedPosition at, int count, int pollIntervalMillis) throws IOException {
        return ask(new ProbeOrder.Gather(at, count, pollIntervalMillis), Integer.class);
    }

    /**
     * Lets those go.
     *
     * @return how many of them were still there
     */
    public int disperse() throws IOException {
        return ask(new ProbeOrder.Disperse(), Integer.class);
    }

    private <T> T ask(ProbeOrder order, Class<T> type) throws IOException {
        orders.println(JSON.writerFor(ProbeOrder.class).writeValueAsString(order));
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the process of the probes has ended");
        }
        return JSON.readValue(answer, type);
    }

    /** Ends it. */
    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
