package dev.feedlab.workload;

import java.util.List;
import java.util.Properties;

/**
 * The part of a workload that one run needs, as system properties. People set them to run a simulation alone
 * ({@code -Dclients=50}); the comparison sets them for each of its load generators.
 */
public final class Knobs {

    /** The property that says where the server is. */
    public static final String BASE_URL = "baseUrl";

    /** The property with the transport after which a run is called, where its subscribers read by another one. */
    public static final String NAME = "runName";

    private static final String DEFAULT_BASE_URL = "http://127.0.0.1:7070";
    private static final String CLIENTS = "clients";
    private static final String PROBES = "probes";
    private static final String RATE = "rate";
    private static final String ARRIVALS = "arrivals";
    private static final String PAYLOAD = "payload";
    private static final String DURATION = "duration";
    private static final String WARMUP = "warmup";
    private static final String POLL_INTERVAL = "pollInterval";
    private static final String HEADERS = "headers";
    private static final String CALIBRATION = "calibration";
    private static final String WAITING = "waiting";
    private static final String SEED = "seed";
    private static final long DEFAULT_SEED = 1;

    private Knobs() {}

    /**
     * The workload of one run that the properties ask for; what they leave open is as in the preset {@link Preset#QUICK}.
     *
     * @param transport by which its subscribers read
     * @throws IllegalArgumentException if a value makes no sense; the message says what is expected
     */
    public static Workload read(Properties properties, Transport transport) {
        Workload defaults = Preset.QUICK.workload(seed(properties));
        Transport name = Transport.of(properties.getProperty(NAME, transport.key()));
        Workload workload = new Workload(
                defaults.preset(),
                whole(properties, CLIENTS, defaults.clients()),
                whole(properties, PROBES, defaults.probes()),
                number(properties, RATE, defaults.ratePerSecond()),
                ArrivalProcess.of(
                        properties.getProperty(ARRIVALS, defaults.arrivals().key())),
                whole(properties, PAYLOAD, defaults.payloadBytes()),
                whole(properties, DURATION, defaults.durationSeconds()),
                whole(properties, WARMUP, defaults.warmupSeconds()),
                whole(properties, POLL_INTERVAL, defaults.pollIntervalMillis()),
                RequestHeaders.of(
                        properties.getProperty(HEADERS, defaults.headers().key())),
                whole(properties, CALIBRATION, defaults.calibrationSeconds()),
                whole(properties, WAITING, defaults.waiting()),
                1,
                List.of(name),
                defaults.seed(),
                properties.getProperty(BASE_URL, DEFAULT_BASE_URL),
                name == transport ? null : transport);
        WorkloadRules.check(workload);
        return workload;
    }

    /** The options of a JVM whose {@link #read} gives the same workload against the server at {@code baseUrl}. */
    public static List<String> asJvmOptions(Workload workload, String baseUrl) {
        return List.of(
                option(BASE_URL, baseUrl),
                option(CLIENTS, workload.clients()),
                option(PROBES, workload.probes()),
                option(RATE, workload.ratePerSecond()),
                option(ARRIVALS, workload.arrivals().key()),
                option(PAYLOAD, workload.payloadBytes()),
                option(DURATION, workload.durationSeconds()),
                option(WARMUP, workload.warmupSeconds()),
                option(POLL_INTERVAL, workload.pollIntervalMillis()),
                option(HEADERS, workload.headers().key()),
                option(CALIBRATION, workload.calibrationSeconds()),
                option(WAITING, workload.waiting()),
                option(SEED, workload.seed()));
    }

    private static String option(String name, Object value) {
        return "-D" + name + "=" + value;
    }

    private static int whole(Properties properties, String name, int otherwise) {
        String value = properties.getProperty(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException(name + "=" + value + ": expected a whole number", notWhole);
        }
    }

    private static long seed(Properties properties) {
        String value = properties.getProperty(SEED, Long.toString(DEFAULT_SEED));
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException(SEED + "=" + value + ": expected a whole number", notWhole);
        }
    }

    private static double number(Properties properties, String name, double otherwise) {
        String value = properties.getProperty(name, Double.toString(otherwise));
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException(name + "=" + value + ": expected a number", notNumber);
        }
    }
}
