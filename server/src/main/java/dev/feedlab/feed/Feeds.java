package dev.feedlab.feed;

import java.util.concurrent.CompletionStage;

/** All feeds of a server, by name. */
public final class Feeds {

    private static final int MAX_NAME_LENGTH = 64;

    private final MessageStore store;
    private final FanOut fanOut;

    /** Every feed that somebody holds, such as its subscriptions; without them it is no more than its log. */
    private final WeakValues<Feed> feeds = new WeakValues<>();

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

    /** The feed of that name. Nobody has to make it, and asking for it makes nothing that stays. */
    public Feed feed(String name) {
        return feeds.get(name, this::open);
    }

    private Feed open(String name) {
        return new Feed(name, store.log(name), fanOut);
    }

    /** Publishes to a feed; see {@link MessageStore#append}. */
    public CompletionStage<Message> publish(String name, Draft draft) {
        return store.append(name, draft);
    }

    private void wake(String name) {
        Feed feed = feeds.find(name);
        if (feed != null) {
            fanOut.wake(feed);
        }
    }
}
