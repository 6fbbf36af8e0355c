package dev.feedlab.support;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageLog;
import dev.feedlab.feed.MessageStore;
import dev.feedlab.store.MemoryStore;
import dev.feedlab.store.Retention;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A store that takes messages, and cannot be read once it is told so. */
public final class UnreadableStore implements MessageStore {

    private final MemoryStore store = new MemoryStore(Retention.DEFAULT, InstantSource.system());
    private volatile Error failure;

    /** From now on reading messages ends with that. */
    public void fail(Error withThis) {
        failure = withThis;
    }

    @Override
    public CompletionStage<Message> append(String feed, Draft draft) {
        return store.append(feed, draft);
    }

    @Override
    public MessageLog log(String feed) {
        MessageLog log = store.log(feed);
        return new MessageLog() {
            @Override
            public String epoch() {
                return log.epoch();
            }

            @Override
            public long newest() {
                return log.newest();
            }

            @Override
            public long oldest() {
                return log.oldest();
            }

            @Override
            public List<Message> after(long position, int maxMessages, int maxBytes) {
                if (failure != null) {
                    throw failure;
                }
                return log.after(position, maxMessages, maxBytes);
            }
        };
    }

    @Override
    public void onAppend(Consumer<String> listener) {
        store.onAppend(listener);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {
        store.close();
    }
}
