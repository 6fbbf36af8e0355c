package dev.feedlab.simulation;

import io.gatling.app.Gatling$;
import java.io.IOException;

/**
 * The main class of a load generator that a comparison started. It ends with the comparison, however that ends: its
 * standard input is a pipe from there, which the system closes even where the comparison was killed.
 */
public final class Generator {

    private Generator() {}

    /** Runs Gatling with the given arguments and exits with its status. */
    public static void main(String[] arguments) {
        Thread guard = new Thread(Generator::endWithTheComparison, "parent-guard");
        guard.setDaemon(true);
        guard.start();
        System.exit(Gatling$.MODULE$.fromArgs(arguments));
    }

    /** Gatling takes a second or two to come to its end, and a comparison has many runs. */
    static void endWhereNothingIsLeft() {
        if (Boolean.getBoolean(GeneratorLink.NO_REPORT)) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void endWithTheComparison() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end counts.
            }
        } catch (IOException pipeBroke) {
            // The same as its end.
        }
        Long serverPid = Long.getLong(GeneratorLink.SERVER_PID);
        if (serverPid != null) {
            ProcessHandle.of(serverPid).ifPresent(ProcessHandle::destroy);
        }
        Runtime.getRuntime().halt(1);
    }
}
