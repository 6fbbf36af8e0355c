package dev.feedlab.feed;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Keeps the logs of all feeds. */
public interface MessageStore extends AutoCloseable {

    /**
     * Appends to a feed's log; the log begins with its first message.
     *
     * @return the message, once the store holds it as safely as it promises to; fails with
     *     {@link StoreUnavailableException} if it was not taken, with {@link TooManyFeedsException} if its feed would be one
     *     too many
     */
    CompletionStage<Message> append(String feed, Draft draft);

    /**
     * A feed's log, to read from. That of a feed without a message is empty; asking for it makes nothing that stays.
     */
    MessageLog log(String feed);

    /**
     * Names the one that is told the name of a feed after each message that has become readable. It must return quickly
     * and must not throw.
     */
    void onAppend(Consumer<String> listener);

    /** Why it cannot take messages at present; empty while it can. */
    Optional<String> trouble();

    @Override
    void close();
}
