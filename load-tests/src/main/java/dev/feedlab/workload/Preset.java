package dev.feedlab.workload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Workloads to begin from. */
public enum Preset {
    /** The least that still tells the transports apart; for pipelines. */
    CI(30, 4, 2, 1, 0, 1),
    /** A minute and a half: one repeat, and no calibration. */
    QUICK(100, 10, 6, 6, 0, 1),
    /** Six repeats, enough for an interval, and a calibration of 3 s a cell. */
    STANDARD(100, 10, 20, 10, 3, 6),
    /** Twelve repeats, for a narrow one, and a calibration of 5 s a cell. */
    THOROUGH(100, 10, 30, 10, 5, 12);

    private static final double RATE_PER_SECOND = 20;
    private static final int PAYLOAD_BYTES = 128;
    private static final int POLL_INTERVAL_MILLIS = 1_000;
    private static final int WAITING = 1_000;

    private final int clients;
    private final int probes;
    private final int durationSeconds;
    private final int warmupSeconds;
    private final int calibrationSeconds;
    private final int repeats;

    Preset(int clients, int probes, int durationSeconds, int warmupSeconds, int calibrationSeconds, int repeats) {
        this.clients = clients;
        this.probes = probes;
        this.durationSeconds = durationSeconds;
        this.warmupSeconds = warmupSeconds;
        this.calibrationSeconds = calibrationSeconds;
        this.repeats = repeats;
    }

    /** Its name in options. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Its workload: all transports, each run against a server of its own.
     *
     * @param seed of what is left to chance
     */
    public Workload workload(long seed) {
        return new Workload(
                key(),
                clients,
                probes,
                RATE_PER_SECOND,
                ArrivalProcess.FIXED,
                PAYLOAD_BYTES,
                durationSeconds,
                warmupSeconds,
                POLL_INTERVAL_MILLIS,
                RequestHeaders.LEAN,
                calibrationSeconds,
                WAITING,
                repeats,
                List.of(Transport.values()),
                seed,
                null,
                null);
    }

    /**
     * The preset of that key.
     *
     * @throws IllegalArgumentException if there is none; the message lists what is expected
     */
    public static Preset of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown preset '" + key + "'; expected one of "
                        + Arrays.stream(values()).map(Preset::key).collect(Collectors.joining(", "))));
    }
}
