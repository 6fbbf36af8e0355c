package dev.feedlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.feedlab.result.ReportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        LabResult result = LabSamples.linear(2, 10, 20);
        Path file = folder.resolve("lab.json");

        LabFile.write(result, file);

        assertThat(LabFile.read(file)).isEqualTo(result);
        assertThat(result.report()).as("as a file of before is read too").isNull();
        LabResult chosen = result.with(new ReportOptions("Lista 3", "Ana", "", "pt-BR"));
        LabFile.write(chosen, file);
        assertThat(LabFile.read(file)).isEqualTo(chosen);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void refusesAnotherFile() throws IOException {
        Path results = Files.writeString(folder.resolve("results.json"), "{\"schema\":\"feedlab/1\"}");
        Path text = Files.writeString(folder.resolve("text"), "ping");
        Path old = Files.writeString(folder.resolve("old"), "{\"schema\":\"feedlab-lab/1\"}");
        Path damaged = Files.writeString(folder.resolve("damaged"), "{\"schema\":\"feedlab-lab/2\"}");

        assertThatIOException().isThrownBy(() -> LabFile.read(results)).withMessageContaining("'feedlab/1'; expected");
        assertThatIOException().isThrownBy(() -> LabFile.read(old)).withMessageContaining("'feedlab-lab/1'; expected");
        assertThatIOException().isThrownBy(() -> LabFile.read(text)).withMessageContaining("is not a lab.json");
        assertThatIOException().isThrownBy(() -> LabFile.read(damaged)).withMessageContaining("is not a lab.json");
    }
}
