package dev.feedlab.transport;

/**
 * A path below {@code /feeds/}.
 *
 * @param feed the feed's name as it stands in the path, perhaps not a valid one
 * @param resource what follows the name
 */
record FeedPath(String feed, String resource) {

    private static final String PREFIX = "/feeds/";

    /** Reads {@code /feeds/{feed}/{resource}}; null if the path is not of that form. */
    static FeedPath parse(String path) {
        if (!path.startsWith(PREFIX)) {
            return null;
        }
        int slash = path.indexOf('/', PREFIX.length());
        if (slash < 0 || path.indexOf('/', slash + 1) >= 0) {
            return null;
        }
        return new FeedPath(path.substring(PREFIX.length(), slash), path.substring(slash + 1));
    }
}
