package dev.feedlab.stall;

import dev.feedlab.process.Installation;
import dev.feedlab.process.RunFailedException;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.process.Supervisor;
import dev.feedlab.terminal.Progress;
import java.io.IOException;
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
     * @param display is told of each window
     */
    public StalledReaders(StallSetup setup, Installation installation, Progress display) {
        this.setup = setup;
        this.installation = installation;
        this.progress = new StallProgress(setup, display);
    }

    /**
     * Plays all windows.
     *
     * @throws RunFailedException if one of them gives no figures
     * @throws dev.feedlab.process.RefusedException if there is no server to start
     */
    public StallResult run() throws RunFailedException, InterruptedException {
        try (Supervisor supervisor = Supervisor.waitingForNothing();
                ServerUnderTest server = ServerUnderTest.open(
                        null,
                        installation,
                        supervisor,
                        supervisor.folder(),
                        "--retain",
                        Integer.toString(setup.retained()))) {
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
            progress.begins(window, plan.size() - figures.size() - 1);
            figures.add(run.play(window, setup.window(), setup.ratePerSecond()));
            progress.done(figures.get(figures.size() - 1));
        }
        return new StallResult(setup, figures);
    }

    /** Begins slowly, for cold JVMs on both sides could not keep up with the whole rate. */
    private void warmUp(WindowRun run, int windowsLater) throws RunFailedException, IOException, InterruptedException {
        Duration half = setup.warmUp().dividedBy(2);
        double slow = setup.ratePerSecond() / SLOW_START;
        if (StallSetup.messages(slow, half) > 0) {
            progress.begins(Window.WARM_UP, windowsLater);
            run.play(Window.WARM_UP, half, slow);
            progress.done(run.play(Window.WARM_UP, half, setup.ratePerSecond()));
        }
    }
}
