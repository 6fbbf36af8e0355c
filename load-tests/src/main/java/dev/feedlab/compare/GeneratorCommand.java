package dev.feedlab.compare;

import dev.feedlab.process.Installation;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.simulation.Generator;
import dev.feedlab.simulation.GeneratorLink;
import dev.feedlab.simulation.LongPollingSimulation;
import dev.feedlab.simulation.ShortPollingSimulation;
import dev.feedlab.simulation.SseSimulation;
import dev.feedlab.simulation.WebSocketSimulation;
import dev.feedlab.workload.Knobs;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a load generator. */
final class GeneratorCommand {

    /** The first JDK that warns of native access and of sun.misc.Unsafe; Netty uses both. */
    private static final int WARNS_OF_NETTY = 24;

    private GeneratorCommand() {}

    /**
     * The JVM's flags that may matter to the figures, and so belong into the results. The heap and the metaspace have their
     * size from the start, for a collection to make room while the JVM is young would show in the latencies.
     */
    static List<String> flags() {
        List<String> flags = new ArrayList<>(List.of(
                "-Xms1g",
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-XX:MetaspaceSize=128m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNS_OF_NETTY) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    /**
     * The whole command.
     *
     * @param folder of the run
     * @param gatlingReports where Gatling's HTML report goes, or null for none
     */
    static List<String> of(
            Workload workload, PlannedRun run, ServerUnderTest server, Path folder, Path gatlingReports) {
        List<String> command = new ArrayList<>();
        command.add(Installation.java());
        command.addAll(flags());
        command.addAll(Knobs.asJvmOptions(workload, server.baseUrl().toString()));
        command.add("-D" + Knobs.NAME + "=" + run.transport().key());
        command.add("-D" + GeneratorLink.RUN_FILE + "=" + GeneratorProcess.runFile(folder));
        command.add("-D" + GeneratorLink.REPEAT + "=" + run.repeat());
        server.process().ifPresent(process -> command.add("-D" + GeneratorLink.SERVER_PID + "=" + process.pid()));
        command.addAll(withoutInternet(folder));
        command.add("-Dgatling.conf.file=" + (gatlingReports == null ? "gatling-measure.conf" : "gatling-report.conf"));
        if (gatlingReports == null) {
            command.add("-D" + GeneratorLink.NO_REPORT + "=true");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Generator.class.getName()));
        command.addAll(List.of(
                "--simulation", simulation(workload.readBy(run.transport())).getName()));
        command.addAll(List.of("--results-folder", (gatlingReports == null ? folder : gatlingReports).toString()));
        return command;
    }

    /**
     * Gatling asks Maven Central for its newest version and keeps the answer in the user's preferences. Here the question
     * meets a proxy that does not exist, and the answer would go with the run's folder.
     */
    private static List<String> withoutInternet(Path folder) {
        return List.of(
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=9",
                "-Djava.util.prefs.userRoot=" + folder,
                "-Djava.util.prefs.systemRoot=" + folder);
    }

    private static Class<? extends Simulation> simulation(Transport transport) {
        return switch (transport) {
            case POLLING -> ShortPollingSimulation.class;
            case LONG_POLLING -> LongPollingSimulation.class;
            case SSE -> SseSimulation.class;
            case WEBSOCKET -> WebSocketSimulation.class;
        };
    }
}
