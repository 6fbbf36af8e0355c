package dev.feedlab.process;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts of Feedlab lie that a measurement starts.
 *
 * @param home the project's folder
 */
public record Installation(Path home) {

    /** The one that this process was started from: the folder in the property {@code feedlab.home}, or the present one. */
    public static Installation present() {
        return new Installation(
                Path.of(System.getProperty("feedlab.home", "")).toAbsolutePath().normalize());
    }

    /**
     * The server's jar.
     *
     * @throws RefusedException if it has not been built
     */
    public Path serverJar() {
        Path jar = home.resolve(Path.of("server", "target", "feedlab-server.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new RefusedException("there is no " + jar + "; build it with ./mvnw package -DskipTests");
        }
        return jar;
    }

    /** The server's JVM options, as {@code ./feedlab serve} gives them to it. */
    Path serverOptions() {
        return home.resolve(Path.of("server", "jvm.options"));
    }

    /** The java that runs this process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
