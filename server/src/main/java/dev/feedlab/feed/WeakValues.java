package dev.feedlab.feed;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Values by name, each for as long as somebody else holds it. Safe for several threads.
 *
 * <p>Every request looks a feed up, so that finding one takes no lock and leaves no work for later, as a general cache does
 * that keeps book of its reads.
 *
 * @param <V> what is kept
 */
public final class WeakValues<V> {

    private final Map<String, Entry<V>> entries = new ConcurrentHashMap<>();
    private final ReferenceQueue<V> unheld = new ReferenceQueue<>();

    private static final class Entry<V> extends WeakReference<V> {

        private final String name;

        Entry(String name, V value, ReferenceQueue<V> unheld) {
            super(value, unheld);
            this.name = name;
        }
    }

    /** The value of that name; null if nobody holds one. */
    public V find(String name) {
        Entry<V> entry = entries.get(name);
        return entry == null ? null : entry.get();
    }

    /**
     * The value of that name, the same for all who ask while one of them holds it.
     *
     * @param make makes one that nobody holds yet; what several threads make at once is dropped but for one
     */
    public V get(String name, Function<String, V> make) {
        V value = find(name);
        return value != null ? value : add(name, make.apply(name));
    }

    private V add(String name, V made) {
        forgetUnheld();
        Entry<V> own = new Entry<>(name, made, unheld);
        for (Entry<V> other = entries.putIfAbsent(name, own); other != null; other = entries.putIfAbsent(name, own)) {
            V value = other.get();
            if (value != null) {
                return value;
            }
            entries.remove(name, other);
        }
        return made;
    }

    private void forgetUnheld() {
        for (Reference<? extends V> next = unheld.poll(); next != null; next = unheld.poll()) {
            entries.remove(((Entry<?>) next).name, next);
        }
    }

    /** How many names it still knows, those whose value nobody holds any more among them until the next one is made. */
    int size() {
        return entries.size();
    }
}
