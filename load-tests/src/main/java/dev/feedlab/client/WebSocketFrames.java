package dev.feedlab.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntSupplier;

/**
 * The frames of an open WebSocket, from the client's side (RFC 6455, section 5): what it sends is masked, what it reads is
 * not. Takes no extensions and no fragments; a server of the contract sends a message as one frame.
 */
public final class WebSocketFrames {

    /** Opcode of a text frame (RFC 6455, section 5.2, like the other opcodes). */
    public static final int TEXT = 0x1;

    /** Opcode of the frame that closes. */
    public static final int CLOSE = 0x8;

    /** Opcode of a ping. */
    public static final int PING = 0x9;

    /** Opcode of the answer to a ping. */
    public static final int PONG = 0xa;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int OPCODE = 0x0f;

    private static final int LONGEST_SHORT = 125;
    private static final int TWO_BYTES_OF_LENGTH = 126;
    private static final int EIGHT_BYTES_OF_LENGTH = 127;

    /** No message of the contract is as long, even with each byte of its text escaped. */
    private static final int LONGEST_PAYLOAD = 1 << 17;

    /** The payload of a close frame: status 1000, the normal end (section 7.4.1). */
    private static final byte[] NORMAL_END = {0x03, (byte) 0xe8};

    private final Connection connection;
    private final IntSupplier masks;

    /** One frame: its opcode and its payload. */
    public record Frame(int opcode, byte[] payload) {}

    /**
     * The frames behind a handshake.
     *
     * @param masks gives each frame that is sent its mask
     */
    public WebSocketFrames(Connection connection, IntSupplier masks) {
        this.connection = connection;
        this.masks = masks;
    }

    /**
     * Reads the next frame.
     *
     * @throws IOException if the connection ends, or it is a frame that no server may send or that is not taken here; with
     *     a message for people
     */
    public Frame read() throws IOException {
        int head = connection.read();
        if ((head & ~OPCODE) != FINAL) {
            throw new IOException("the server sent a frame that begins with 0x" + Integer.toHexString(head)
                    + "; expected whole messages without extensions");
        }
        return new Frame(head & OPCODE, connection.read(length()));
    }

    private int length() throws IOException {
        int first = connection.read();
        if ((first & MASKED) != 0) {
            throw new IOException("the server sent a masked frame");
        }
        long length = switch (first) {
            case TWO_BYTES_OF_LENGTH -> number(Short.BYTES);
            case EIGHT_BYTES_OF_LENGTH -> number(Long.BYTES);
            default -> first;
        };
        if (length < 0 || length > LONGEST_PAYLOAD) {
            throw new IOException("the server sent a frame of " + Long.toUnsignedString(length)
                    + " bytes; expected at most " + LONGEST_PAYLOAD);
        }
        return (int) length;
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << Byte.SIZE | connection.read();
        }
        return number;
    }

    /** Sends a frame of that opcode. */
    public void send(int opcode, byte[] payload) throws IOException {
        connection.send(encode(opcode, payload, masks.getAsInt()));
    }

    /** Sends that it closes, with status 1000. */
    public void sendClose() throws IOException {
        send(CLOSE, NORMAL_END);
    }

    /** A client's frame: final and masked (RFC 6455, sections 5.2 and 5.3). */
    static byte[] encode(int opcode, byte[] payload, int mask) {
        int length = payload.length;
        int lengthBytes = length <= LONGEST_SHORT ? 0 : length < 1 << Short.SIZE ? Short.BYTES : Long.BYTES;
        ByteBuffer frame = ByteBuffer.allocate(2 + lengthBytes + Integer.BYTES + length);
        frame.put((byte) (FINAL | opcode));
        switch (lengthBytes) {
            case Short.BYTES -> frame.put((byte) (MASKED | TWO_BYTES_OF_LENGTH)).putShort((short) length);
            case Long.BYTES ->
                frame.put((byte) (MASKED | EIGHT_BYTES_OF_LENGTH)).putLong(length);
            default -> frame.put((byte) (MASKED | length));
        }
        frame.putInt(mask);
        for (int i = 0; i < length; i++) {
            frame.put((byte) (payload[i] ^ mask >>> 24 - Byte.SIZE * (i % Integer.BYTES)));
        }
        return frame.array();
    }
}
