package dev.feedlab.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final OptionalInt FILE = OptionalInt.empty();
    private static final OptionalInt TERMINAL = OptionalInt.of(80);

    private static final String ANEW = "\r\u001b[K";
    private static final String CUT = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void aTerminalHasOneLineThatKeepsUpWithTheTimeAndIsGoneInTheEnd() {
        AtomicInteger asked = new AtomicInteger();
        try (Progress progress = new Progress(out, TERMINAL)) {
            progress.follow(() -> Stage.endless("asked " + asked.incrementAndGet()));
            await().until(() -> written().contains("asked 2"));
            progress.done("done");
        }
        assertThat(written())
                .startsWith(ANEW + CUT + "asked 1" + WRAP + ANEW + CUT + "asked 2" + WRAP)
                .doesNotContain("done", "\n")
                .endsWith(ANEW);
    }

    @Test
    void aTerminalKeepsWhatWentWrong() {
        try (Progress progress = new Progress(out, TERMINAL)) {
            progress.step(() -> Stage.endless("first"));
            progress.complain("first failed");
            progress.step(() -> Stage.endless("second"));
        }
        assertThat(written())
                .isEqualTo(ANEW + CUT + "first" + WRAP + ANEW + "first failed\n" + ANEW + CUT + "second" + WRAP + ANEW);
    }

    /** After Ctrl-C, the measurement goes on for a moment while the process ends. */
    @Test
    void aTerminalStaysCleanOnceItIsClosed() {
        Progress progress = new Progress(out, TERMINAL);
        progress.step(() -> Stage.endless("first"));
        progress.close();
        progress.step(() -> Stage.endless("second"));

        assertThat(written()).isEqualTo(ANEW + CUT + "first" + WRAP + ANEW);
    }

    @Test
    void aFileHasALineForWhatIsDone() {
        try (Progress progress = new Progress(out, FILE)) {
            progress.follow(() -> Stage.endless("begins"));
            progress.done("first");
            progress.complain("second");
        }
        assertThat(written()).isEqualTo("first\nsecond\n");
    }

    @Test
    void aFileHasALineForEachStep() {
        try (Progress progress = new Progress(out, FILE)) {
            progress.step(() -> Stage.endless("begins"));
            progress.step(() -> Stage.endless("goes on"));
            progress.done("done");
        }
        assertThat(written()).isEqualTo("begins\ngoes on\ndone\n");
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
