package dev.feedlab.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows as bytes are put into it. */
public final class Bytes {

    private byte[] bytes;
    private int length;

    public Bytes(int expected) {
        bytes = new byte[expected];
    }

    public Bytes put(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    public Bytes put(String more) {
        return put(more.getBytes(StandardCharsets.UTF_8));
    }

    public Bytes put(int octet) {
        ensure(1);
        bytes[length++] = (byte) octet;
        return this;
    }

    private void ensure(int room) {
        if (length + room > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + room, 2 * bytes.length));
        }
    }

    /** For bytes that few readers share: made cheaply, copied by each write. */
    public ByteBuffer heap() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    /** For bytes that many readers share: dear to make, and taken by a socket without a copy. */
    public ByteBuffer direct() {
        return ByteBuffer.allocateDirect(length).put(bytes, 0, length).flip();
    }
}
