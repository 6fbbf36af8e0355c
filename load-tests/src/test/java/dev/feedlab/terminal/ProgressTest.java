package dev.feedlab.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void aTerminalHasOneLineThatKeepsUpWithTheTime() {
        AtomicInteger asked = new AtomicInteger();
        try (Progress progress = new Progress(out, true)) {
            progress.follow(() -> "asked " + asked.incrementAndGet());
            await().until(() -> written().contains("asked 2"));
            progress.done("done");
        }
        assertThat(written()).startsWith("\r\u001b[Kasked 1\r\u001b[Kasked 2").endsWith("\r\u001b[Kdone\n");
    }

    @Test
    void aFileHasALineForWhatIsDone() {
        try (Progress progress = new Progress(out, false)) {
            progress.follow(() -> "begins");
            progress.done("first");
            progress.done("second");
        }
        assertThat(written()).isEqualTo("first\nsecond\n");
    }

    @Test
    void aFileHasALineForEachStep() {
        try (Progress progress = new Progress(out, false)) {
            progress.step(() -> "begins");
            progress.step(() -> "goes on");
            progress.done("done");
        }
        assertThat(written()).isEqualTo("begins\ngoes on\ndone\n");
    }

    @Test
    void aTerminalKeepsTheLineOfWhatIsNotDone() {
        try (Progress progress = new Progress(out, true)) {
            progress.step(() -> "begins");
        }
        assertThat(written()).isEqualTo("\r\u001b[Kbegins\n");
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
