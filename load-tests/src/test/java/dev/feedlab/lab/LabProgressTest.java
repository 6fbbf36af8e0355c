package dev.feedlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LabProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void aTerminalHasOneLineThatKeepsUpWithTheTime() {
        AtomicInteger asked = new AtomicInteger();
        try (LabProgress progress = new LabProgress(out, true)) {
            progress.begins(() -> "asked " + asked.incrementAndGet());
            await().until(() -> written().contains("asked 2"));
            progress.done("done");
        }
        assertThat(written()).startsWith("\r\u001b[Kasked 1\r\u001b[Kasked 2").endsWith("\r\u001b[Kdone\n");
    }

    @Test
    void aFileHasALineForWhatIsDone() {
        try (LabProgress progress = new LabProgress(out, false)) {
            progress.begins(() -> "begins");
            progress.done("first");
            progress.done("second");
        }
        assertThat(written()).isEqualTo("first\nsecond\n");
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
