package dev.feedlab.feed;

/** Why a subscription ends on the server's side. */
public enum EndReason {
    /** The server stops. */
    SHUTDOWN,
    /** It was asked to wait no longer than this. */
    EXPIRED
}
