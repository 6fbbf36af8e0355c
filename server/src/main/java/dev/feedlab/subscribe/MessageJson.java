package dev.feedlab.subscribe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.feedlab.feed.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A message as JSON: the same bytes in every transport. */
public final class MessageJson {

    /** Characters beyond the first 65,536 as UTF-8 has them, not as twelve characters of escapes. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private MessageJson() {}

    /** The message's bytes; shared, not to be changed. */
    public static byte[] of(Message message) {
        return message.encoded(MessageJson::encode);
    }

    private static byte[] encode(Message message) {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(128 + message.text().length());
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("id", message.id());
            json.writeStringField("author", message.author());
            json.writeStringField("text", message.text());
            if (message.sentAt() != null) {
                json.writeNumberField("sentAt", message.sentAt());
            }
            json.writeNumberField("acceptedAt", message.acceptedAt());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
