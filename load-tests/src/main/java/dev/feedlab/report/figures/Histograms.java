package dev.feedlab.report.figures;

import dev.feedlab.result.Run;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Reads the histograms that runs carry. */
final class Histograms {

    private Histograms() {}

    /**
     * One of a run's histograms.
     *
     * @param name of the component that holds it
     * @throws IllegalArgumentException if it cannot be read; the message says which
     */
    static Histogram read(Run run, String name, Function<Run, String> component) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(component.apply(run)));
            return Histogram.decodeFromCompressedByteBuffer(bytes, 0);
        } catch (DataFormatException
                | IllegalArgumentException
                | BufferUnderflowException
                | ArrayIndexOutOfBoundsException damaged) {
            throw new IllegalArgumentException(
                    name + " of the run " + run.transport().key() + ", repeat " + run.repeat()
                            + " is not an HdrHistogram in base64",
                    damaged);
        }
    }
}
