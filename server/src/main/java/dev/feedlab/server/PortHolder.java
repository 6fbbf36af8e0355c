package dev.feedlab.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who listens on a port of this machine: another Feedlab tells it, of others Linux may. */
final class PortHolder {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Columns of Linux' {@code /proc/net/tcp} (its Documentation/networking/proc_net_tcp.rst). */
    private static final int LOCAL_ADDRESS = 1;

    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /**
     * In words, for instance {@code by another Feedlab, process 4711}.
     *
     * @param url where a server that listens there would be found
     */
    static String of(String url, int port) {
        return feedlab(url)
                .or(() -> process(port).map(PortHolder::named))
                .map(holder -> "by " + holder)
                .orElse("by a process that this system does not tell");
    }

    private static Optional<String> feedlab(String url) {
        HttpRequest stats = HttpRequest.newBuilder(URI.create(url + "stats"))
                .timeout(PATIENCE)
                .build();
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try {
            JsonNode figures = new JsonMapper()
                    .readTree(client.send(stats, BodyHandlers.ofByteArray()).body());
            return figures.path("transports").isObject()
                    ? Optional.of("another Feedlab, process "
                            + figures.path("process").path("pid").asLong())
                    : Optional.empty();
        } catch (IOException noFeedlab) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String named(ProcessHandle process) {
        return "process " + process.pid()
                + process.info()
                        .command()
                        .map(command -> " (" + Path.of(command).getFileName() + ")")
                        .orElse("");
    }

    /** The one that has a listening socket of that port open; found only where this user may look. */
    private static Optional<ProcessHandle> process(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> listening(Path.of(table), port))
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> hasOpen(process, sockets))
                        .findFirst();
    }

    /** The sockets as they stand in {@code /proc/PID/fd}. */
    private static Stream<String> listening(Path table, int port) {
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > INODE && columns[STATE].equals(LISTENING))
                    .filter(columns -> columns[LOCAL_ADDRESS].endsWith(String.format(":%04X", port)))
                    .map(columns -> "socket:[" + columns[INODE] + "]");
        } catch (IOException noLinux) {
            return Stream.empty();
        }
    }

    private static boolean hasOpen(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException notAllowed) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
