package dev.feedlab.stall;

import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole benchmark, against a server process of its own. */
public final class StalledReaders {

    /** The first half of the warm-up publishes that many times slower than what is measured. */
    private static final double SLOW_START = 4;

    private final StallSetup setup;
    private final Installation installation;
    private final StallProgress progress;

    /**
     * A benchmark that has not begun.
     *
     * @param progress takes a line for each step
     */
    public StalledReaders(StallSetup setup, Installation installation, PrintWriter progress) {
        this.setup = setup;
        this.installation = installation;
        this.progress = new StallProgress(setup, progress);
    }

    /**
     * Plays all windows.
     *
     * @throws RunFailedException if one of them gives no figures
     * @throws dev.feedlab.process.RefusedException if there is no server to start
     */
    public StallResult run() throws RunFailedException, InterruptedException {
        try (OwnServer server = new OwnServer(installation, setup.retained())) {
            return play(new WindowRun(setup, server.baseUrl()));
        } catch (IOException silent) {
            throw new RunFailedException("the server does not answer: " + silent.getMessage(), silent);
        }
    }

    private StallResult play(WindowRun run) throws RunFailedException, IOException, InterruptedException {
        List<Window> plan = Window.plan(setup.pairs());
        warmUp(run, plan.size());
        List<WindowFigures> figures = new ArrayList<>();
        for (Window window : plan) {
            progress.begins(window, plan.size() - figures.size());
            figures.add(run.play(window, setup.window(), setup.ratePerSecond()));
            progress.done(figures.get(figures.size() - 1));
        }
        return new StallResult(setup, figures);
    }

    /** Begins slowly, for cold JVMs on both sides could not keep up with the whole rate. */
    private void warmUp(WindowRun run, int windowsLeft) throws RunFailedException, IOException, InterruptedException {
        Duration half = setup.warmUp().dividedBy(2);
        double slow = setup.ratePerSecond() / SLOW_START;
        if (StallSetup.messages(slow, half) > 0) {
            progress.begins(Window.WARM_UP, windowsLeft);
            run.play(Window.WARM_UP, half, slow);
            progress.done(run.play(Window.WARM_UP, half, setup.ratePerSecond()));
        }
    }
}
