package dev.feedlab.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.feedlab.support.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command in a process of its own. */
class ServeCommandTest {

    private static Process serve(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServeCommand.class.getName()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).start();
    }

    @Test
    void saysWhereItIsAnswersAndStopsWhenTold() throws Exception {
        Process process = serve("--port", "0");
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line = out.readLine();
            assertThat(line).matches("Feedlab is ready at http://127\\.0\\.0\\.1:\\d+/");
            URI health = URI.create(line.substring("Feedlab is ready at ".length()) + "health");
            assertThat(TestServer.send(HttpRequest.newBuilder(health).build()).body())
                    .isEqualTo("{\"status\":\"up\"}");

            // Unlike Process.destroy, this leaves the streams open to be read to their end.
            process.toHandle().destroy();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
            assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                    .isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    /** By the id, a client on the same host finds the CPU time that the server tells of. */
    @Test
    void tellsWhichProcessItIsAndWhatThatHasUsed() throws Exception {
        Process process = serve("--port", "0");
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String url = out.readLine().substring("Feedlab is ready at ".length());
            String stats = TestServer.send(
                            HttpRequest.newBuilder(URI.create(url + "stats")).build())
                    .body();
            JsonNode figures = new ObjectMapper().readTree(stats).get("process");
            assertThat(figures.get("pid").isIntegralNumber()).isTrue();
            assertThat(figures.get("pid").asLong()).isEqualTo(process.pid());
            assertThat(figures.get("cpuMicros").asLong()).isPositive();
            assertThat(figures.get("heapUsedBytes").asLong()).isPositive();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void switchesTheWireTapOff() throws Exception {
        Process process = serve("--port", "0", "--no-wire-tap");
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String url = out.readLine().substring("Feedlab is ready at ".length());
            URI tap = URI.create(url + "wire/dGhpcyBpcyBteSBvd24gdGFw");
            assertThat(TestServer.send(HttpRequest.newBuilder(tap).build()).body())
                    .contains("switched off");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void notesWriteTimesWhereItIsToldTo() throws Exception {
        Process process = serve("--port", "0", "--no-wire-tap", "--write-times");
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String url = out.readLine().substring("Feedlab is ready at ".length());
            HttpRequest mark = HttpRequest.newBuilder(URI.create(url + "write-times"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(TestServer.send(mark).statusCode()).isEqualTo(201);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "--port=70000,--port is 70000; expected 0 to 65535",
                "--retain=0,--retain is 0; expected 1 to 10000000",
                "--heartbeat=31,--heartbeat is 31; expected 1 to 30",
                "--port=x,is not a whole number",
                "--host=192.0.2.1,192.0.2.1 is not an address of this machine; expected 127.0.0.1",
                "--host=nowhere.invalid,there is no host 'nowhere.invalid'; expected 127.0.0.1",
                "--heartbeats=1,unknown option '--heartbeats=1'; did you mean '--heartbeat'?",
                "--store=paper,--store",
                "--reports=pom.xml,--reports is the file pom.xml; expected a folder",
                "--write-times,--write-times needs --no-wire-tap",
                "--colour=red,--colour"
            })
    void refusesABadOptionInOneLine(String option, String expected) throws Exception {
        assertRefused(serve(option), expected);
    }

    /** Only Linux tells which process it is. */
    @Test
    void refusesAPortThatIsTakenAndSaysByWhom() throws Exception {
        String holder = OS.LINUX.isCurrentOs()
                ? "process " + ProcessHandle.current().pid() + " (java)"
                : "a process that this system does not tell";
        try (ServerSocket taken = new ServerSocket(0)) {
            assertRefused(
                    serve("--port=" + taken.getLocalPort()),
                    "is taken by " + holder + "; choose another one with --port, or --port 0 for any free one");
        }
    }

    @Test
    void tellsWhichFeedlabHasThePort() throws Exception {
        Process process = serve("--port", "0");
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            URI url = URI.create(out.readLine().substring("Feedlab is ready at ".length()));
            // The first answer of a new process may take longer than anybody waits for it.
            TestServer.send(HttpRequest.newBuilder(url.resolve("stats")).build());

            assertRefused(
                    serve("--port=" + url.getPort()), "is taken by another Feedlab, process " + process.pid() + ";");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysAddressesThatWorkWhereItListensOnAll() throws Exception {
        Process process = serve("--host", "0.0.0.0", "--port", "0");
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String first = out.readLine();
            assertThat(first).startsWith("Feedlab is ready at http://127.0.0.1:");
            List<String> urls = new ArrayList<>(List.of(first.replaceFirst(".* ", "")));
            for (long left = Addresses.urls("0.0.0.0", 1).size() - 1; left > 0; left--) {
                urls.add(out.readLine().replaceFirst("Others on the network find it at ", ""));
            }
            for (String url : urls) {
                HttpRequest health =
                        HttpRequest.newBuilder(URI.create(url + "health")).build();
                assertThat(TestServer.send(health).statusCode()).isEqualTo(200);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void assertRefused(Process process, String expected) throws Exception {
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).startsWith("feedlab serve: ").contains(expected);
    }
}
