package dev.feedlab.tap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The taps that there are, by the ids that their visitors made up. */
public final class Taps {

    /** Most taps at once. */
    public static final int MAX_TAPS = 100;

    /** For how long a tap is kept that nobody uses. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private final InstantSource clock;

    /** Guarded by this. */
    private final Map<String, Tap> taps = new HashMap<>();

    public Taps(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The tap with an id, which begins with whoever names it first.
     *
     * @param visitor the address of who asks; a new tap belongs to it
     * @return empty if it would be a new one and there are too many
     */
    public synchronized Optional<Tap> open(String id, String visitor) {
        forgetUnused();
        if (!taps.containsKey(id) && taps.size() >= MAX_TAPS) {
            return Optional.empty();
        }
        Tap tap = taps.computeIfAbsent(id, unknown -> new Tap(visitor, clock));
        tap.use();
        return Optional.of(tap);
    }

    /** The tap with an id, if there is one. */
    public synchronized Optional<Tap> find(String id) {
        forgetUnused();
        return Optional.ofNullable(taps.get(id));
    }

    private void forgetUnused() {
        taps.values().removeIf(tap -> tap.isUnusedSince(clock.instant().minus(FORGOTTEN_AFTER)));
    }

    /** Forgets what nobody uses, and has all readers given a sign of life; to be called every now and then. */
    public void beat() {
        readers().forEach(Tap.Reader::beat);
    }

    private synchronized List<Tap.Reader> readers() {
        forgetUnused();
        return taps.values().stream().flatMap(tap -> tap.readers().stream()).toList();
    }

    /** Ends all readers, and returns when they have got everything, but after that time at the latest. */
    public void end(long timeout, TimeUnit unit) {
        CompletableFuture<?>[] ends = readers().stream()
                .map(Tap.Reader::end)
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).completeOnTimeout(null, timeout, unit).join();
    }
}
