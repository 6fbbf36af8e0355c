package dev.feedlab.writetimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.api.Test;

class WriteLogsTest {

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final WriteLogs logs = new WriteLogs(() -> now);

    private MarkableConnection mark(ByteArrayEndPoint socket, WriteLog log) {
        MarkableConnection connection = new MarkableConnection(socket);
        connection.mark(log);
        return connection;
    }

    private void goOn(Duration time) {
        now = now.plus(time);
    }

    @Test
    void keepsALogForAMinuteAfterItsConnectionWasClosed() {
        WriteLog log = logs.begin().orElseThrow();
        MarkableConnection connection = mark(new ByteArrayEndPoint(), log);
        goOn(Duration.ofDays(1));
        assertThat(logs.find(log.id())).contains(log);

        connection.closed();
        goOn(Duration.ofMinutes(1));
        assertThat(logs.find(log.id())).contains(log);

        goOn(Duration.ofMillis(1));
        assertThat(logs.find(log.id())).isEmpty();
    }

    @Test
    void doesNotKeepForeverTheLogOfAConnectionThatWasClosedWhileItWasMarked() {
        WriteLog log = logs.begin().orElseThrow();
        ByteArrayEndPoint socket = new ByteArrayEndPoint();
        socket.close();
        mark(socket, log);

        goOn(Duration.ofMinutes(2));

        assertThat(logs.find(log.id())).isEmpty();
    }

    @Test
    void hasRoomForAThousandUnderIdsOfTheirOwn() {
        Set<String> ids = new HashSet<>();
        WriteLog last = null;
        for (int i = 0; i < 1_000; i++) {
            last = logs.begin().orElseThrow();
            ids.add(last.id());
        }
        assertThat(ids).hasSize(1_000).allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
        assertThat(logs.begin()).isEmpty();

        last.close();
        goOn(Duration.ofMinutes(2));

        assertThat(logs.begin()).isPresent();
        assertThat(logs.begin()).isEmpty();
    }
}
