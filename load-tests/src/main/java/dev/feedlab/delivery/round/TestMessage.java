package dev.feedlab.delivery.round;

import java.nio.charset.StandardCharsets;

/** The message that the publisher sends again and again: only {@code sentAt} changes. */
final class TestMessage {

    private static final String TEXT = "Feedlab sends the same words on every transport. ";

    private final String before;

    /** A draft whose text is exactly so many bytes of UTF-8 long. */
    TestMessage(int payloadBytes) {
        String text = TEXT.repeat(payloadBytes / TEXT.length() + 1).substring(0, payloadBytes);
        before = "{\"author\":\"load\",\"text\":\"" + text + "\",\"sentAt\":";
    }

    /** Its JSON for a message that is due at the given time, in microseconds since the epoch. */
    byte[] dueAt(long micros) {
        return (before + micros + "}").getBytes(StandardCharsets.US_ASCII);
    }
}
