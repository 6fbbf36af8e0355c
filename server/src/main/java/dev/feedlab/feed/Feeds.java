package dev.feedlab.feed;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** All feeds of a server, by name. */
public final class Feeds {

    private static final int MAX_NAME_LENGTH = 64;

    private final MessageStore store;
    private final FanOut fanOut;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();

    public Feeds(MessageStore store, FanOut fanOut) {
        this.store = store;
        this.fanOut = fanOut;
        store.onAppend(this::wake);
    }

    /** Whether that can be the name of a feed: {@code [a-z0-9][a-z0-9-]{0,63}}. */
    public static boolean isName(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH || name.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** The feed of that name; it exists from the first time somebody names it. */
    public Feed feed(String name) {
        Feed feed = feeds.get(name);
        return feed != null ? feed : feeds.computeIfAbsent(name, this::open);
    }

    private Feed open(String name) {
        return new Feed(name, store.log(name), fanOut);
    }

    /** Publishes to a feed; see {@link MessageStore#append}. */
    public CompletionStage<Message> publish(String name, Draft draft) {
        return store.append(name, draft);
    }

    private void wake(String name) {
        Feed feed = feeds.get(name);
        if (feed != null) {
            fanOut.wake(feed);
        }
    }
}
