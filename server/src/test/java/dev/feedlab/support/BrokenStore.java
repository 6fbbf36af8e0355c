package dev.feedlab.support;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageLog;
import dev.feedlab.feed.MessageStore;
import dev.feedlab.feed.StoreUnavailableException;
import dev.feedlab.store.MemoryStore;
import dev.feedlab.store.Retention;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A store that takes nothing. */
public final class BrokenStore implements MessageStore {

    private final MemoryStore empty = new MemoryStore(Retention.ofMessages(1), InstantSource.system());
    private final String reason;

    public BrokenStore(String reason) {
        this.reason = reason;
    }

    @Override
    public CompletionStage<Message> append(String feed, Draft draft) {
        return CompletableFuture.failedStage(new StoreUnavailableException(reason, null));
    }

    @Override
    public MessageLog log(String feed) {
        return empty.log(feed);
    }

    @Override
    public void onAppend(Consumer<String> listener) {
        empty.onAppend(listener);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.of(reason);
    }

    @Override
    public void close() {
        empty.close();
    }
}
