package dev.feedlab.http;

/**
 * A path below {@code /feeds/}.
 *
 * @param feed the feed's name as it stands in the path, perhaps not a valid one
 * @param resource what follows the name
 */
public record FeedPath(String feed, String resource) {

    private static final String PREFIX = "/feeds/";

    /** Reads {@code /feeds/{feed}/{resource}}; null if the path is not of that form. */
    public static FeedPath parse(String path) {
        if (!path.startsWith(PREFIX)) {
            return null;
        }
        int slash = path.indexOf('/', PREFIX.length());
        if (slash < 0 || path.indexOf('/', slash + 1) >= 0) {
            return null;
        }
        return new FeedPath(path.substring(PREFIX.length(), slash), path.substring(slash + 1));
    }

    /** The refusal of a name that no feed can have. */
    public static Refusal noSuchFeed(String name) {
        return new Refusal(404, "'" + name + "' is not the name of a feed; expected [a-z0-9][a-z0-9-]{0,63}");
    }
}
