package dev.feedlab.result;

import java.util.List;
import java.util.Map;

/**
 * Where a comparison ran.
 *
 * @param cpu the processor's model name
 * @param cores processors that the JVM may use
 * @param memoryBytes physical memory
 * @param os name, version and architecture of the operating system
 * @param jvm name and version of the JVM
 * @param jvmFlags flags of the load generator's JVM
 * @param serverJvmFlags flags of the server's JVM; empty where the server was not started by the comparison
 * @param versions of Feedlab, Gatling, Javalin, Jetty and so on, by name
 * @param commit the commit that was built, {@code -dirty} behind it where the sources differ; "unknown" outside git
 * @param networkPath what lies between generator and server, for instance {@code loopback}
 */
public record Machine(
        String cpu,
        int cores,
        long memoryBytes,
        String os,
        String jvm,
        List<String> jvmFlags,
        List<String> serverJvmFlags,
        Map<String, String> versions,
        String commit,
        String networkPath) {

    /** The network path where generator and server are on one machine. */
    public static final String LOOPBACK = "loopback";

    public Machine {
        jvmFlags = List.copyOf(jvmFlags);
        serverJvmFlags = List.copyOf(serverJvmFlags);
        versions = Map.copyOf(versions);
    }

    /** Whether generator and server ran on this one machine, with one clock and the same cores. */
    public boolean overLoopback() {
        return networkPath.equals(LOOPBACK);
    }
}
