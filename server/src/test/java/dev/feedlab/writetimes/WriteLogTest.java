package dev.feedlab.writetimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WriteLogTest {

    private final WriteLog log = new WriteLog("id", InstantSource.system());

    private void note(int writes) {
        for (int i = 0; i < writes; i++) {
            long now = System.nanoTime();
            log.note(now, now + 5_000, 7);
        }
    }

    @Test
    void notesSoManyWritesAndNoMore() {
        note(WriteLog.MAX_WRITES);
        assertThat(log.columns().complete()).isTrue();

        note(1);

        WriteLog.Columns columns = log.columns();
        assertThat(columns.complete()).isFalse();
        assertThat(columns.ends()).hasSize(131_072).endsWith(7L * 131_072);
        assertThat(columns.begun()).hasSize(131_072).isSorted();
        assertThat(columns.ended()).hasSize(131_072).isSorted();
    }

    @Test
    void isReadWhileItIsWritten() throws InterruptedException {
        Thread writer = new Thread(() -> note(WriteLog.MAX_WRITES));
        writer.start();
        WriteLog.Columns columns;
        do {
            columns = log.columns();
            assertWhole(columns);
        } while (columns.ends().length < WriteLog.MAX_WRITES);
        writer.join();
    }

    private static void assertWhole(WriteLog.Columns columns) {
        assertThat(IntStream.range(0, columns.ends().length))
                .allMatch(i -> columns.ends()[i] == 7L * (i + 1) && columns.ended()[i] - columns.begun()[i] == 5);
    }
}
