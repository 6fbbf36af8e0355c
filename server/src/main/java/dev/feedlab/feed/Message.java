package dev.feedlab.feed;

import java.util.function.Function;

/**
 * A message that a feed has taken. It never changes, and its bytes are made once and shared by every reader of every
 * transport, so that what differs between transports is the transport.
 */
public final class Message {

    private final long id;
    private final Draft draft;
    private final long acceptedAt;

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

    /** Microseconds since the Unix epoch on the publisher's clock, or null if the publisher gave none. */
    public Long sentAt() {
        return draft.sentAt();
    }

    /** Microseconds since the Unix epoch on the server's clock when the feed took it. */
    public long acceptedAt() {
        return acceptedAt;
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
