package dev.feedlab.delivery.publish;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * The messages that the publisher sends: all of the same length, each with a text of its own, and the same ones again for
 * the same seed, so that every transport carries the same bytes.
 */
final class TestMessage {

    private static final byte[] BEFORE_TEXT = ascii("{\"author\":\"load\",\"text\":\"");
    private static final byte[] BEHIND_TEXT = ascii("\",\"sentAt\":");

    private final int payloadBytes;
    private final long seed;

    /**
     * Drafts of messages.
     *
     * @param payloadBytes length of each text, in bytes of UTF-8
     * @param seed decides the texts
     */
    TestMessage(int payloadBytes, long seed) {
        this.payloadBytes = payloadBytes;
        this.seed = seed;
    }

    /**
     * The JSON of one message.
     *
     * @param number 0, 1, 2 …; with the seed it decides the text
     * @param dueMicros when it is due, in microseconds since the epoch
     */
    byte[] of(long number, long dueMicros) {
        byte[] due = ascii(Long.toString(dueMicros));
        int textEnd = BEFORE_TEXT.length + payloadBytes;
        byte[] json = new byte[textEnd + BEHIND_TEXT.length + due.length + 1];
        System.arraycopy(BEFORE_TEXT, 0, json, 0, BEFORE_TEXT.length);
        // Another seed must not give the same texts under other numbers, as a sum of both would.
        SplittableRandom random = new SplittableRandom(Long.rotateLeft(seed, Integer.SIZE) + number);
        CommonWords.fill(json, BEFORE_TEXT.length, payloadBytes, random);
        System.arraycopy(BEHIND_TEXT, 0, json, textEnd, BEHIND_TEXT.length);
        System.arraycopy(due, 0, json, textEnd + BEHIND_TEXT.length, due.length);
        json[json.length - 1] = '}';
        return json;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
