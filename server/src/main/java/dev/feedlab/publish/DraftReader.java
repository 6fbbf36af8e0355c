package dev.feedlab.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.feedlab.feed.Draft;
import dev.feedlab.http.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;

/** Reads a publisher's JSON, and says exactly what is wrong with it. */
public final class DraftReader {

    /** Longest JSON of a draft, in bytes: the longest text, each byte escaped as {@code \}{@code u0000}, and the rest. */
    public static final int MAX_JSON_BYTES = 128 * 1024;

    private static final Set<String> FIELDS = Set.of("author", "text", "sentAt");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private DraftReader() {}

    /**
     * @throws Refusal 400 if it is not JSON, 413 if it is too long, 422 if it is not of the right shape
     */
    static Draft read(byte[] json) {
        if (json.length > MAX_JSON_BYTES) {
            throw tooLong("the body", MAX_JSON_BYTES);
        }
        JsonNode draft = parse(json);
        if (!draft.isObject()) {
            throw new Refusal(422, "expected a JSON object with \"author\" and \"text\"");
        }
        for (Iterator<String> names = draft.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new Refusal(
                        422, "unknown field \"" + name + "\"; expected \"author\", \"text\" and perhaps \"sentAt\"");
            }
        }
        return new Draft(author(draft), text(draft), sentAt(draft));
    }

    private static JsonNode parse(byte[] json) {
        try {
            JsonNode draft = JSON.readTree(json);
            if (draft.isMissingNode()) {
                throw new Refusal(400, "not JSON: empty");
            }
            return draft;
        } catch (JsonProcessingException notJson) {
            throw new Refusal(400, "not JSON: " + notJson.getOriginalMessage());
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(400, "not JSON: not UTF-8");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String author(JsonNode draft) {
        String author = string(draft, "author");
        int characters = author.codePointCount(0, author.length());
        if (characters > Draft.MAX_AUTHOR_CHARACTERS) {
            throw new Refusal(
                    422, "\"author\" has " + characters + " characters; expected 1 to " + Draft.MAX_AUTHOR_CHARACTERS);
        }
        return author;
    }

    private static String text(JsonNode draft) {
        String text = string(draft, "text");
        if (text.getBytes(StandardCharsets.UTF_8).length > Draft.MAX_TEXT_BYTES) {
            throw tooLong("\"text\"", Draft.MAX_TEXT_BYTES);
        }
        return text;
    }

    private static String string(JsonNode draft, String field) {
        JsonNode value = draft.path(field);
        if (value.isMissingNode()) {
            throw new Refusal(422, "\"" + field + "\" is missing; expected a string that is not empty");
        }
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new Refusal(422, "\"" + field + "\" is not of the right type or empty; expected a string");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value.textValue())) {
            throw new Refusal(422, "\"" + field + "\" has half of a surrogate pair; expected Unicode characters");
        }
        return value.textValue();
    }

    private static Long sentAt(JsonNode draft) {
        JsonNode value = draft.path("sentAt");
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new Refusal(
                    422,
                    "\"sentAt\" is not a number of microseconds since the Unix epoch; expected an integer from 0 on");
        }
        return value.longValue();
    }

    private static Refusal tooLong(String what, int limit) {
        return new Refusal(413, what + " is too long; expected at most " + limit + " bytes");
    }
}
