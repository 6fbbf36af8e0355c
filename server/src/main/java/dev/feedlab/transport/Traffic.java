package dev.feedlab.transport;

/**
 * What a request that may be tapped is for.
 *
 * @param key name of the kind: a transport's, {@code publishing} or {@code other}
 * @param isHeld whether it stays open until there is something to say
 */
record Traffic(String key, boolean isHeld) {

    private static final Traffic PUBLISHING = new Traffic("publishing", false);
    private static final Traffic OTHER = new Traffic("other", false);

    /** The traffic of a path; null if requests to it cannot be tapped. */
    static Traffic ofPath(String path) {
        if (path.equals(PingPong.PATH)) {
            return OTHER;
        }
        FeedPath feedPath = FeedPath.parse(path);
        if (feedPath == null) {
            return null;
        }
        if (feedPath.resource().equals(Publishing.RESOURCE)) {
            return PUBLISHING;
        }
        Transport transport = Transport.ofResource(feedPath.resource());
        return transport == null ? OTHER : new Traffic(transport.key(), transport != Transport.SHORT_POLLING);
    }
}
