package dev.feedlab.writetimes;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The logs that there are, by ids that nobody guesses. */
final class WriteLogs {

    /** Most logs at once. */
    static final int MAX_LOGS = 1_000;

    /** For how long a log is kept after its connection was closed. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    /** Guarded by this. */
    private final Map<String, WriteLog> logs = new HashMap<>();

    WriteLogs(InstantSource clock) {
        this.clock = clock;
    }

    /** A new log; empty if there are too many. */
    synchronized Optional<WriteLog> begin() {
        forgetOld();
        if (logs.size() >= MAX_LOGS) {
            return Optional.empty();
        }
        WriteLog log = new WriteLog(newId(), clock);
        logs.put(log.id(), log);
        return Optional.of(log);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The log with an id, if there is one. */
    synchronized Optional<WriteLog> find(String id) {
        forgetOld();
        return Optional.ofNullable(logs.get(id));
    }

    private void forgetOld() {
        logs.values().removeIf(log -> log.isClosedBefore(clock.instant().minus(KEPT)));
    }
}
