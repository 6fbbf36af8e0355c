package dev.feedlab.feed;

import java.util.function.Function;

/**
 * A message that a feed has taken. It never changes, and its bytes are made once and shared by every reader of every
 * transport, so that what differs between transports is the transport.
 */
public final class Message {

    /** Bytes of the objects that a message is made of, and of the names and numbers in its JSON. */
    private static final int OBJECTS = 320;

    private final long id;
    private final Draft draft;
    private final long acceptedAt;
    private final int textBytes;
    private final int footprint;

    /** Made by the first reader that needs them; guarded by this. */
    private byte[] encoded;

    /**
     * @param id position in the feed: 1, 2, 3 …
     * @param acceptedAt microseconds since the Unix epoch on the server's clock
     */
    public Message(long id, Draft draft, long acceptedAt) {
        this.id = id;
        this.draft = draft;
        this.acceptedAt = acceptedAt;
        this.textBytes = utf8Length(draft.text());
        this.footprint = OBJECTS + footprint(draft.author()) + footprint(draft.text());
    }

    private static int utf8Length(String string) {
        int length = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            // A surrogate is one half of a character that takes four bytes.
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    /** Bytes of a string on the heap, and at most of its JSON in UTF-8, where some characters are escaped. */
    private static int footprint(String string) {
        int encoded = 0;
        boolean latin = true;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            latin &= c < 0x100;
            encoded += c < 0x20 ? 6 : c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return encoded + (latin ? string.length() : 2 * string.length());
    }

    /** Position in the feed: 1, 2, 3 … without holes. */
    public long id() {
        return id;
    }

    public String author() {
        return draft.author();
    }

    public String text() {
        return draft.text();
    }

    /** Length of the text, in bytes of UTF-8. */
    public int textBytes() {
        return textBytes;
    }

    /** Microseconds since the Unix epoch on the publisher's clock, or null if the publisher gave none. */
    public Long sentAt() {
        return draft.sentAt();
    }

    /** Microseconds since the Unix epoch on the server's clock when the feed took it. */
    public long acceptedAt() {
        return acceptedAt;
    }

    /** About how many bytes of heap it takes, its encoding included. */
    public int footprint() {
        return footprint;
    }

    /**
     * This message's bytes; the array is shared and must not be changed.
     *
     * @param encoder asked only the first time; there is one encoding of a message in a server
     */
    public synchronized byte[] encoded(Function<Message, byte[]> encoder) {
        if (encoded == null) {
            encoded = encoder.apply(this);
        }
        return encoded;
    }
}
