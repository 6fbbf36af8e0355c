package dev.feedlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When {@code ./feedlab} builds: the real script in a tree of its own, with a Maven and a Java that only note their calls. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherIT {

    private static final int CANNOT = 2;

    private static final List<String> SOURCES = List.of(
            "pom.xml",
            "web/pom.xml",
            "web/page/index.html",
            "server/pom.xml",
            "server/src/main/java/Server.java",
            "load-tests/pom.xml",
            "load-tests/src/main/java/Tests.java",
            "load-tests/src/main/java/Deleted.java");

    private static final List<String> JARS =
            List.of("server/target/feedlab-server.jar", "load-tests/target/feedlab-load-tests.jar");

    /** An empty archive is nothing but its end. A file {@code broken} is an error in the second module's sources, and {@code
     * interrupted} an interruption before the first module's jar is made. */
    private static final String MAVEN = """
            #!/bin/sh
            echo build >>builds.txt
            if [ -e interrupted ]; then
                rm server/target/*.jar
                kill -9 $$
            fi
            package() {
                mkdir -p "$1/target/lib"
                { printf 'PK\\005\\006'; printf '\\000%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18; } >"$2"
            }
            package server server/target/feedlab-server.jar
            if [ -e broken ]; then
                echo '[ERROR] broken is no statement'
                exit 1
            fi
            package load-tests load-tests/target/feedlab-load-tests.jar
            echo '[INFO] BUILD SUCCESS'
            """;

    private static final String JAVA = """
            #!/bin/sh
            echo "java $*"
            """;

    @TempDir
    private Path home;

    private final Instant built = Instant.now().minus(1, ChronoUnit.HOURS);

    @BeforeEach
    void layOut() throws IOException, InterruptedException {
        Files.copy(Path.of(System.getProperty("feedlab.home"), "feedlab"), home.resolve("feedlab"));
        script("mvnw", MAVEN);
        script("jdk/bin/java", JAVA);
        script("jdk/bin/javac", JAVA);
        for (String source : SOURCES) {
            Files.createDirectories(home.resolve(source).getParent());
            Files.createFile(home.resolve(source));
        }
        before(built.minus(1, ChronoUnit.HOURS));
        assertThat(run("./mvnw", "package")).isZero();
        for (String jar : JARS) {
            Files.setLastModifiedTime(home.resolve(jar), FileTime.from(built));
        }
    }

    private void script(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Everything was last changed then, folders too. */
    private void before(Instant then) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, FileTime.from(then));
            }
        }
    }

    @Test
    void doesNotBuildWhatMavenHasBuilt() throws Exception {
        assertThat(launch()).isZero();

        assertThat(builds()).isEqualTo(1);
        assertThat(printed())
                .contains("-Dfeedlab.home=" + home.toRealPath() + " -jar", JARS.get(1), "--version")
                .as("a file is no terminal")
                .doesNotContain("feedlab.columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "web/page/index.html",
                "server/src/main/java/Server.java",
                "load-tests/src/main/java/Tests.java"
            })
    void buildsOnceWhereASourceIsNewer(String source) throws Exception {
        Files.setLastModifiedTime(home.resolve(source), FileTime.from(built.plusSeconds(1)));

        assertThat(launch()).isZero();
        assertThat(launch()).isZero();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsWhereASourceWasDeleted() throws Exception {
        Files.delete(home.resolve("load-tests/src/main/java/Deleted.java"));

        assertThat(launch()).isZero();

        assertThat(builds()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server/target/feedlab-server.jar",
                "load-tests/target/feedlab-load-tests.jar",
                "server/target/lib",
                "load-tests/target/lib"
            })
    void buildsWhereSomethingIsMissing(String output) throws Exception {
        Files.delete(home.resolve(output));

        assertThat(launch()).isZero();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsWhereAJarWasNotWrittenToItsEnd() throws Exception {
        Files.write(home.resolve(JARS.get(0)), new byte[] {'P', 'K', 3, 4});

        assertThat(launch()).isZero();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainAfterABuildThatFailed() throws Exception {
        Files.createFile(home.resolve("broken"));
        Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(built.plusSeconds(1)));

        assertThat(launch()).isEqualTo(CANNOT);
        assertThat(printed())
                .contains("[ERROR] broken", "feedlab: the build failed")
                .doesNotContain("java -D");

        Files.delete(home.resolve("broken"));
        assertThat(launch()).isZero();
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void buildsAgainAfterABuildThatWasInterrupted() throws Exception {
        Files.createFile(home.resolve("interrupted"));
        run("./mvnw", "package");
        Files.delete(home.resolve("interrupted"));

        assertThat(launch()).isZero();

        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void startsTheServerWithItsOwnOptions() throws Exception {
        assertThat(run("./feedlab", "serve", "--port", "0")).isZero();

        assertThat(printed()).contains("java @", "server/jvm.options", "feedlab-server.jar --port 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help serve", "serve help", "serve --help"})
    void theServerTellsOfItsOwnOptions(String line) throws Exception {
        assertThat(run(("./feedlab " + line).split(" "))).isZero();

        assertThat(printed()).contains("feedlab-server.jar --help");
    }

    @Test
    void tellsHowWideTheTerminalIs() throws Exception {
        assumeThat(run("sh", "-c", "script --version | grep util-linux"))
                .as("the terminal is made by util-linux' script")
                .isZero();

        assertThat(run("script", "-qec", "stty cols 72; TERM=xterm ./feedlab --version", "/dev/null"))
                .isZero();

        assertThat(printed()).contains("-Dfeedlab.columns=72 -Dfeedlab.launcher=./feedlab ");
    }

    private int launch() throws IOException, InterruptedException {
        return run("./feedlab", "--version");
    }

    /** Its status; what it prints goes to a file. */
    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("printed.txt").toFile());
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().remove("FEEDLAB_JAVA_OPTS");
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String printed() throws IOException {
        return Files.readString(home.resolve("printed.txt"));
    }

    private int builds() throws IOException {
        return Files.readAllLines(home.resolve("builds.txt")).size();
    }
}
