package dev.feedlab.websocket;

/** What a WebSocket text frame takes on the wire; RFC 6455 section 5.2. */
public final class TextFrame {

    private static final int LONGEST_7_BIT_LENGTH = 125;
    private static final int LONGEST_16_BIT_LENGTH = 0xFFFF;
    private static final int MASKING_KEY_BYTES = 4;

    private TextFrame() {}

    /** Bytes of a client's frame with a payload of that length: header, masking key and payload. */
    public static long maskedLength(int payloadLength) {
        int header = payloadLength <= LONGEST_7_BIT_LENGTH ? 2 : payloadLength <= LONGEST_16_BIT_LENGTH ? 4 : 10;
        return (long) header + MASKING_KEY_BYTES + payloadLength;
    }
}
