package dev.feedlab.client;

/**
 * Where a round begins in its feed.
 *
 * @param feed the feed's name
 * @param cursor what the server calls the position; handed back as it is
 * @param id the position's number
 */
public record FeedPosition(String feed, String cursor, long id) {

    /**
     * The position of a cursor such as {@code 17@k3f9}.
     *
     * @throws IllegalArgumentException if the cursor does not begin with a number
     */
    public static FeedPosition of(String feed, String cursor) {
        return new FeedPosition(feed, cursor, idOf(cursor));
    }

    /** The number of a cursor's position; throws what {@link #of} does. */
    static long idOf(String cursor) {
        String number = cursor.replaceFirst("@.*", "");
        if (!number.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(
                    "the server gave the cursor '" + cursor + "'; expected one like 17@k3f9");
        }
        return Long.parseLong(number);
    }
}
