package dev.feedlab.process;

import com.sun.management.OperatingSystemMXBean;
import dev.feedlab.client.ServerStats;
import dev.feedlab.result.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds out where a measurement runs. */
public final class MachineFacts {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String UNKNOWN = "unknown";
    private static final long ANSWERS_WITHIN_SECONDS = 5;

    private MachineFacts() {}

    /**
     * The machine, with the versions of all that is measured.
     *
     * @param target the server's URL where it is not ours, or null
     * @param flags of the client's JVM
     * @param tools versions of what else measures, by name
     * @param server what the server said of itself, or null where none was reached
     */
    public static Machine gather(
            String target,
            List<String> flags,
            Map<String, String> tools,
            Installation installation,
            ServerStats server) {
        Runtime.Version java = Runtime.version();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + java,
                flags,
                server == null || target != null ? List.of() : server.jvmFlags(),
                versions(server, tools),
                commit(installation.home()),
                networkPath(target));
    }

    private static Map<String, String> versions(ServerStats server, Map<String, String> tools) {
        Map<String, String> versions = new TreeMap<>(tools);
        if (server != null) {
            versions.putAll(server.versions());
        }
        return versions;
    }

    private static String cpu() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                    .findFirst()
                    .orElseGet(MachineFacts::cpuOfElsewhere);
        } catch (IOException noLinux) {
            return cpuOfElsewhere();
        }
    }

    /** macOS answers the first question, Windows the second. */
    private static String cpuOfElsewhere() {
        String name = output(Path.of("."), "sysctl", "-n", "machdep.cpu.brand_string");
        if (name.isEmpty()) {
            name = System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "");
        }
        return name.isEmpty() ? System.getProperty("os.arch") : name;
    }

    private static String commit(Path home) {
        String commit = output(home, "git", "rev-parse", "HEAD");
        if (commit.isEmpty()) {
            return UNKNOWN;
        }
        return output(home, "git", "status", "--porcelain").isEmpty() ? commit : commit + "-dirty";
    }

    private static String networkPath(String target) {
        if (target == null) {
            return Machine.LOOPBACK;
        }
        String host = URI.create(target).getHost();
        try {
            return InetAddress.getByName(host).isLoopbackAddress() ? Machine.LOOPBACK : "network to " + host;
        } catch (UnknownHostException unknown) {
            return "network to " + host;
        }
    }

    /** What a command prints, empty where there is no such command or it fails. */
    private static String output(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? output : "";
        } catch (IOException noSuchCommand) {
            return "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
