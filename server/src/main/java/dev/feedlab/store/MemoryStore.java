package dev.feedlab.store;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageLog;
import dev.feedlab.feed.MessageStore;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Keeps the newest messages of each feed in memory, and nothing beyond the end of the process. */
public final class MemoryStore implements MessageStore {

    private final int retained;
    private final InstantSource clock;
    private final Map<String, RingLog> logs = new ConcurrentHashMap<>();
    private volatile Consumer<String> listener = feed -> {};

    /**
     * @param retained messages kept of each feed, 1 or more
     */
    public MemoryStore(int retained, InstantSource clock) {
        this.retained = retained;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Message> append(String feed, Draft draft) {
        Message message = ring(feed).append(draft);
        listener.accept(feed);
        return CompletableFuture.completedStage(message);
    }

    @Override
    public MessageLog log(String feed) {
        return ring(feed);
    }

    private RingLog ring(String feed) {
        RingLog ring = logs.get(feed);
        return ring != null ? ring : logs.computeIfAbsent(feed, name -> new RingLog(Epoch.draw(), retained, clock));
    }

    @Override
    public void onAppend(Consumer<String> newListener) {
        listener = newListener;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void close() {
        logs.clear();
    }
}
