package dev.feedlab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ShellWordsTest {

    @Test
    void quotesOnlyWhatNeedsIt() {
        assertThat(ShellWords.of(List.of("./feedlab", "--out", "results/1", "José da Silva")))
                .isEqualTo("./feedlab --out results/1 'José da Silva'");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "asks a POSIX shell")
    void aShellReadsTheSameWordsAgain() throws IOException {
        List<String> words = List.of("my results", "it's", "$HOME", "a\"b", "*", "", "~", "a;b");

        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + ShellWords.of(words)).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(words);
    }
}
