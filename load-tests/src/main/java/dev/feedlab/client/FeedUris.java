package dev.feedlab.client;

import dev.feedlab.workload.Transport;

/** What subscribers ask for, as paths with their queries; the same for virtual users and probes. */
public final class FeedUris {

    /** Seconds that a long poll asks to be held. */
    public static final int WAIT_SECONDS = 25;

    private FeedUris() {}

    /** Where a subscription that stays open begins: SSE and WebSocket. */
    public static String stream(Transport transport, FeedPosition start) {
        String how = transport == Transport.SSE ? "sse" : "ws";
        return "/feeds/" + start.feed() + "/" + how + "?after=" + start.cursor();
    }

    /** A short poll. */
    public static String poll(String feed, String cursor) {
        return "/feeds/" + feed + "/poll?after=" + cursor;
    }

    /**
     * A long poll. Who has all of the round's messages asks to be held for a second only, so that the end of the round
     * needs nobody to wait for {@value #WAIT_SECONDS}.
     */
    public static String longPoll(String feed, String cursor, boolean hasEverything) {
        return longPoll(feed, cursor, hasEverything ? 1 : WAIT_SECONDS);
    }

    /** A long poll that asks to be held for so many seconds. */
    public static String longPoll(String feed, String cursor, int waitSeconds) {
        return "/feeds/" + feed + "/long-poll?after=" + cursor + "&wait=" + waitSeconds;
    }
}
