package dev.feedlab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.client.StubServer;
import dev.feedlab.compare.Plan;
import dev.feedlab.report.SampleResults;
import dev.feedlab.result.ResultsFile;
import dev.feedlab.workload.Preset;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import dev.feedlab.workload.WorkloadSamples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class FeedlabCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    compare --clients many           | 'many' is not a whole number
                    compare --clients 0              | clients is 0; expected 1 to
                    compare --rate 0                 | expected messages per second above 0
                    compare --payload 16385          | expected 1 to 16384
                    compare --duration 0             | duration is 0; expected
                    compare --warmup -1              | warmup is -1; expected
                    compare --poll-interval 1        | poll interval is 1; expected
                    compare --repeats 0              | repeats is 0; expected
                    compare --probes 0               | probes is 0; expected
                    compare --seed x                 | 'x' is not a whole number
                    compare --arrivals sometimes     | unknown arrivals 'sometimes'; expected fixed, poisson or burst:N
                    compare --arrivals burst:0       | expected fixed, poisson or burst:N with N from 1 to 1000
                    compare --arrivals burst:1001    | expected fixed, poisson or burst:N with N from 1 to 1000
                    compare --headers fat            | unknown headers 'fat'; expected one of lean, browser, browser+cookie
                    compare --calibration 601        | calibration is 601; expected 0 to 600
                    compare --waiting 0              | waiting is 0; expected 1 to 20000
                    compare --rate fast              | 'fast' is not a number
                    compare --disguised ftp          | expected short-polling (or polling), long-polling, sse or websocket (or ws)
                    compare --preset huge            | expected one of ci, quick, standard, thorough
                    compare --transports sse,ftp     | unknown transport 'ftp'; expected short-polling (or polling), long-polling,
                    compare --transports ws,websocket | expected each at most once
                    compare --target 127.0.0.1:7070  | expected a URL such as http://127.0.0.1:7070
                    compare --target http://127.0.0.1:1 | start one with ./feedlab serve
                    compare --lang fr                | 'fr' is not one of en, pt-BR
                    compare --resume nowhere         | there is no comparison to resume in nowhere
                    compare --resume here --out there | leave --out away
                    compare --colour                 | unknown option '--colour' (feedlab compare --help lists the options)
                    compare --cleints 5              | unknown option '--cleints'; did you mean '--clients'?
                    compare --output=x               | unknown option '--output=x'; did you mean '--out'?
                    report --languag pt-BR           | unknown option '--languag'; did you mean '--lang'?
                    compare results.json             | unexpected 'results.json'
                    compare --out                    | Missing required parameter for option '--out'
                    ping-pong                        | 0 quantities are given; expected 1 to 20
                    ping-pong 0                      | a quantity is 0; expected 1 to 10000000
                    ping-pong 5 -5                   | a quantity is -5; expected 1 to 10000000
                    ping-pong 10000001               | a quantity is 10000001; expected 1 to 10000000
                    ping-pong 99999999999            | '99999999999' is not a whole number; expected 1 to 10000000
                    ping-pong 1e3                    | '1e3' is not a whole number; expected 1 to 10000000
                    ping-pong 10 20 10               | a quantity is given twice
                    ping-pong 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 | 21 quantities are given
                    ping-pong 10 --repeats 0         | repeats is 0; expected 1 to 1000
                    ping-pong 10 --warmup -1         | warmup is -1; expected 0 to 600
                    ping-pong 10 --seed x            | 'x' is not a whole number
                    ping-pong 10 --lang de           | 'de' is not one of en, pt-BR
                    ping-pong 10 --target host       | expected a URL such as http://127.0.0.1:7070
                    ping-pong 10 --target https://127.0.0.1:1 | the lab speaks no TLS
                    ping-pong 10 --target http://127.0.0.1:1 | start one with ./feedlab serve
                    ping-pong 10 --from lab.json     | --from runs nothing
                    ping-pong --from no/lab.json     | no/lab.json does not exist
                    polling-arithmetic --clients 0   | clients is 0; expected 1 to 1000
                    polling-arithmetic --interval-ms 9 | interval-ms is 9; expected 10 to 60000
                    polling-arithmetic --duration 0  | duration is 0; expected 1 to 3600
                    polling-arithmetic --target http://127.0.0.1:1 | start one with ./feedlab serve
                    polling-arithmetic 3             | unexpected '3'
                    stalled-readers --readers 0      | readers is 0; expected 1 to
                    stalled-readers --stalled 101    | stalled is 101; expected 1 to 100
                    stalled-readers --rate -1        | expected messages per second above 0
                    stalled-readers --payload 16385  | expected 1 to 16384
                    stalled-readers --pairs none     | 'none' is not a whole number
                    stalled-readers --seconds 0      | rate times seconds gives no message
                    stalled-readers --warmup -1      | warmup is -1; expected
                    stalled-readers --retain 511     | retain is 511; expected 512 to
                    comapre                          | feedlab: unknown command 'comapre'; did you mean 'compare'?
                    pingpong                         | feedlab: unknown command 'pingpong'; did you mean 'ping-pong'?
                    polling                          | feedlab: unknown command 'polling'; did you mean 'polling-arithmetic'?
                    start                            | unknown command 'start' (feedlab --help lists the commands)
                    help comapre                     | 'comapre'
                    serve --port 1                   | start the server with ./feedlab serve
                    """)
    void answersABadOptionWithOneLineAndStatusTwo(String line, String expected) {
        assertThat(execute(line.strip().split(" +"))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains(expected.strip());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wantsACommand() {
        assertThat(execute()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).startsWith("feedlab: name a command");
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        String inAFile =
                Files.createFile(folder.resolve("file")).resolve("results").toString();
        try (StubServer server = new StubServer()) {
            server.on("/stats", (request, body) -> new StubServer.Reply(200, "{\"transports\":{\"polling\":{}}}"));

            assertThat(execute("compare", "--target", server.url().toString(), "--out", inAFile))
                    .isEqualTo(CommandLine.ExitCode.USAGE);
        }
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("cannot write to the folder");
    }

    @Test
    void plansWithoutRunningAnything() {
        assertThat(execute(
                        "compare",
                        "--plan",
                        "--repeats",
                        "2",
                        "--out",
                        folder.resolve("new").toString()))
                .isZero();

        assertThat(out.toString().lines().filter(line -> line.contains("repeat")))
                .hasSize(8);
        assertThat(out.toString()).startsWith("8 runs, about 2 min");
        assertThat(folder).isEmptyDirectory();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void resumesWhatWasBegunAndNothingElse() throws IOException {
        leftBehind();

        assertThat(execute("compare", "--resume", folder.toString(), "--plan")).isZero();
        assertThat(out.toString()).startsWith("2 runs, about");
        assertThat(out.toString().lines().filter(line -> line.endsWith("done"))).hasSize(2);

        assertThat(execute("compare", "--resume", folder.toString(), "--clients", "50", "--seed", "42"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("another workload: clients was 100 and is 50; resume it with the same options");
    }

    @Test
    void resumesOnlyWhereItWasBegun() throws IOException {
        byte[] before;
        try (StubServer server = new StubServer()) {
            server.on("/stats", (request, body) -> new StubServer.Reply(200, "{\"transports\":{\"polling\":{}}}"));
            ResultsFile.write(
                    SampleResults.against(server.url().toString(), SampleResults.interrupted()), resultsFile());
            before = Files.readAllBytes(resultsFile());

            assertThat(execute("compare", "--resume", folder.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        }
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("another machine or another build: cpu was AMD Ryzen 7 5800U", "begin a new comparison");
        assertThat(resultsFile()).hasBinaryContent(before);
    }

    private void leftBehind() throws IOException {
        ResultsFile.write(SampleResults.interrupted(), resultsFile());
    }

    private Path resultsFile() {
        return folder.resolve("results.json");
    }

    @ParameterizedTest
    @MethodSource
    void theCommandInTheResultsPlansTheSameAgain(Workload workload) {
        String command = CommandText.of(workload);

        execute((command + " --plan").replace("./feedlab ", "").split(" "));

        assertThat(out).hasToString(PlanText.of(Plan.of(workload)));
    }

    static Stream<Workload> theCommandInTheResultsPlansTheSameAgain() {
        return Stream.of(
                Preset.STANDARD.workload(999_999),
                WorkloadSamples.unlikeAnyPreset(),
                WorkloadSamples.disguised(Transport.SSE));
    }

    @Test
    void withoutASeedChanceGivesAShortOne() {
        Set<String> seeds = new HashSet<>();
        for (int time = 0; time < 5; time++) {
            out.getBuffer().setLength(0);
            assertThat(execute("compare", "--plan")).isZero();
            Matcher seed = Pattern.compile("seed (\\d{1,6})\\.").matcher(out.toString());
            assertThat(seed.find()).as(out.toString()).isTrue();
            seeds.add(seed.group(1));
        }

        assertThat(seeds).hasSizeGreaterThan(1).doesNotContain("0");
    }

    @Test
    void resumingKeepsTheSeed() throws IOException {
        leftBehind();
        long seed = SampleResults.interrupted().workload().seed();

        assertThat(execute(
                        "compare",
                        "--resume",
                        folder.toString(),
                        "--preset",
                        "quick",
                        "--duration",
                        "8",
                        "--warmup",
                        "3",
                        "--waiting",
                        "1",
                        "--plan"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("seed " + seed + ".");
    }

    @Test
    void aDisguiseIsSaidInThePlanAndNotInTheHelp() {
        assertThat(execute("compare", "--plan", "--disguised", "websocket")).isZero();
        assertThat(out.toString()).contains("all of them are read by WebSocket");

        out.getBuffer().setLength(0);
        assertThat(execute("compare", "--help")).isZero();
        assertThat(out.toString()).contains("--seed").doesNotContain("disguised");
    }

    @Test
    void helpSaysInALineOfEachCommandWhatItIsFor() {
        assertThat(execute("--help")).isZero();

        for (String name : commands()) {
            assertThat(out.toString().lines().filter(line -> line.startsWith("  " + name + " ")))
                    .as(name)
                    .singleElement()
                    .asString()
                    .matches("  " + name + " +[A-Z].+\\.");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpThatFitsATerminal(String name) {
        assertThat(execute("help", name)).as(err.toString()).isZero();
        String help = out.toString();
        out.getBuffer().setLength(0);

        assertThat(help).startsWith("Usage: feedlab");
        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ownCommands")
    void helpCanBeAskedForInThreeWays(String name) {
        assertThat(execute(name, "--help")).as(err.toString()).isZero();
        assertThat(execute("help", name)).isZero();
        assertThat(execute(name, "help")).isZero();

        String once = out.toString().substring(0, out.toString().length() / 3);
        assertThat(once).startsWith("Usage: feedlab " + name).contains("For example:", "Exit status:");
        assertThat(out.toString()).isEqualTo(once.repeat(3));
    }

    static Set<String> commands() {
        return FeedlabCommand.commandLine().getSubcommands().keySet();
    }

    /** All but the server's, whose help is the server's own, and the help itself. */
    static Stream<String> ownCommands() {
        return commands().stream().filter(name -> !Set.of("serve", "help").contains(name));
    }

    @Test
    void theHelpAsAWholeFitsATerminal() {
        execute("--help");

        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    private int execute(String... arguments) {
        return FeedlabCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
