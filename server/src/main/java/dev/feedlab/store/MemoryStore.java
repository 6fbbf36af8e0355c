package dev.feedlab.store;

import dev.feedlab.feed.Draft;
import dev.feedlab.feed.Message;
import dev.feedlab.feed.MessageLog;
import dev.feedlab.feed.MessageStore;
import dev.feedlab.feed.TooManyFeedsException;
import dev.feedlab.feed.WeakValues;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Keeps the newest messages of each feed in memory, and nothing beyond the end of the process. */
public final class MemoryStore implements MessageStore {

    /** When all is full, so large a part is freed at once, for looking for the largest feed costs something. */
    private static final int FREED_AT_ONCE = 16;

    private final Retention retention;
    private final InstantSource clock;
    private final Epochs epochs = new Epochs();
    private final AtomicLong bytes = new AtomicLong();

    /** Every log that somebody holds; one that has never held a message is forgotten with its last reader. */
    private final WeakValues<RingLog> logs = new WeakValues<>();

    /** The logs that have held a message. Added to under the lock of this. */
    private final Map<String, RingLog> written = new ConcurrentHashMap<>();

    /** Held by the publisher that frees memory; the others go on meanwhile. */
    private final Lock freeing = new ReentrantLock();

    private volatile Consumer<String> listener = feed -> {};

    public MemoryStore(Retention retention, InstantSource clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Message> append(String feed, Draft draft) {
        RingLog log = written.get(feed);
        if (log == null) {
            log = admit(feed);
        }
        if (log == null) {
            return CompletableFuture.failedStage(new TooManyFeedsException(retention.feeds()));
        }
        Message message = log.append(draft);
        listener.accept(feed);
        if (bytes.get() > retention.bytes() && freeing.tryLock()) {
            try {
                free();
            } finally {
                freeing.unlock();
            }
        }
        return CompletableFuture.completedStage(message);
    }

    /** The log of a feed that is about to hold its first message; null if that would be one feed too many. */
    private synchronized RingLog admit(String feed) {
        RingLog log = written.get(feed);
        if (log == null && written.size() < retention.feeds()) {
            log = ring(feed);
            written.put(feed, log);
        }
        return log;
    }

    /** The largest feed gives first, half of what it has, so that no large one makes the small ones forget. */
    private void free() {
        Queue<Sized> largestFirst =
                new PriorityQueue<>(Comparator.comparingLong(Sized::bytes).reversed());
        written.values().forEach(log -> largestFirst.add(new Sized(log, log.bytes())));
        long goal = retention.bytes() - retention.bytes() / FREED_AT_ONCE;
        while (bytes.get() > goal && !largestFirst.isEmpty()) {
            Sized largest = largestFirst.remove();
            long left = largest.log().drop(Math.min(bytes.get() - goal, largest.bytes() / 2 + 1));
            if (left > 0) {
                largestFirst.add(new Sized(largest.log(), left));
            }
        }
    }

    /** A log and the bytes that its messages took when it was looked at. */
    private record Sized(RingLog log, long bytes) {}

    @Override
    public MessageLog log(String feed) {
        return ring(feed);
    }

    private RingLog ring(String feed) {
        return logs.get(feed, name -> new RingLog(epochs.of(name), retention, clock, bytes));
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
        written.clear();
    }
}
