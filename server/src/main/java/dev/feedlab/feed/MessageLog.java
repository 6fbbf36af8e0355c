package dev.feedlab.feed;

import java.util.List;

/** The retained messages of one feed, to read from. Never blocks for long: it is read on the fan-out thread. */
public interface MessageLog {

    /** The log's name, which no other log of this feed has had. */
    String epoch();

    /** Id of the newest message; 0 while there is none. Never decreases. */
    long newest();

    /** Id of the oldest retained message; {@link #newest()} + 1 where none is retained. Never decreases. */
    long oldest();

    /**
     * The retained messages after a position, oldest first, up to a number of them and to a number of bytes of text
     * (at least one message, if there is one). Their ids are consecutive; the first is {@code max(position + 1, oldest())}.
     */
    List<Message> after(long position, int maxMessages, int maxBytes);
}
