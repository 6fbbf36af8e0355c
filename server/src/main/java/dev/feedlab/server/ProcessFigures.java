package dev.feedlab.server;

import com.sun.management.OperatingSystemMXBean;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Jetty;

/** What the server's process is and has used, as {@code /stats} tells it. */
final class ProcessFigures {

    private static final Path PROC_STATUS = Path.of("/proc/self/status");

    private ProcessFigures() {}

    static long uptimeMillis() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    /** The process's id, CPU time, resident memory (-1 where the system does not tell) and used heap. */
    static Map<String, Long> now() {
        Map<String, Long> figures = new LinkedHashMap<>();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        figures.put("pid", ProcessHandle.current().pid());
        figures.put("cpuMicros", system.getProcessCpuTime() / 1_000);
        figures.put("rssBytes", residentBytes());
        figures.put(
                "heapUsedBytes",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        return figures;
    }

    private static long residentBytes() {
        if (!Files.isReadable(PROC_STATUS)) {
            return -1;
        }
        try (Stream<String> lines = Files.lines(PROC_STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1_024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException notTold) {
            return -1;
        }
    }

    /** Versions and flags: what a comparison has to tell about the server that it measured. */
    static Map<String, Object> description() {
        Map<String, String> versions = new LinkedHashMap<>();
        String own = ProcessFigures.class.getPackage().getImplementationVersion();
        versions.put("feedlab", own == null ? "unpackaged" : own);
        versions.put("javalin", javalinVersion());
        versions.put("jetty", Jetty.VERSION);
        versions.put("java", Runtime.version().toString());
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return Map.of("versions", versions, "jvmFlags", flags);
    }

    /** Javalin's jar names its version only in what Maven left there. */
    private static String javalinVersion() {
        try (InputStream properties =
                Javalin.class.getResourceAsStream("/META-INF/maven/io.javalin/javalin/pom.properties")) {
            Properties maven = new Properties();
            maven.load(properties);
            return maven.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
