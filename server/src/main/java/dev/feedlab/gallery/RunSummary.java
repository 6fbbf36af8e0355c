package dev.feedlab.gallery;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a file of results ({@code results.json}, {@code lab.json}) says of its run as a whole.
 *
 * @param startedAt in microseconds since the Unix epoch; null where it is not told
 * @param complete false where the run was stopped before its end; null where it is not told
 */
record RunSummary(Long startedAt, Boolean complete) {

    /** Where there is no file of results, as in reports of several runs. */
    static final RunSummary UNKNOWN = new RunSummary(null, null);

    /** Both stand before the runs, which may have megabytes. */
    private static final int HEAD_BYTES = 16_384;

    private static final JsonFactory JSON = new JsonFactory();

    /** What the beginning of the file tells; nothing where that is no such file: anybody may have put it there. */
    static RunSummary in(Path file) throws IOException {
        Long startedAt = null;
        Boolean complete = null;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in.readNBytes(HEAD_BYTES))) {
            parser.nextToken();
            while ((startedAt == null || complete == null) && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("startedAt") && value == JsonToken.VALUE_STRING) {
                    startedAt = micros(parser.getText());
                } else if (name.equals("complete") && value.isBoolean()) {
                    complete = parser.getBooleanValue();
                }
                parser.skipChildren();
            }
        } catch (JacksonException cutOrMalformed) {
            // What was told before it stands.
        }
        return new RunSummary(startedAt, complete);
    }

    private static Long micros(String instant) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
        } catch (DateTimeException | ArithmeticException noInstant) {
            return null;
        }
    }
}
