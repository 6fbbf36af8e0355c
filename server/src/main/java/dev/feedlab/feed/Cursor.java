package dev.feedlab.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a feed: all messages up to {@code position} are behind the reader.
 *
 * @param position id of the last message read; 0 before the first
 * @param epoch name of the log that the position belongs to; null where a person at a terminal left it out, which means
 *     the log that is there now
 */
public record Cursor(long position, String epoch) {

    /** 18 digits always fit a long. */
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:@([a-z0-9]{1,16}))?");

    /**
     * Reads {@code 17@k3f9} or a bare {@code 17}.
     *
     * @throws IllegalArgumentException if it is neither; the message says what is expected
     */
    public static Cursor parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a cursor; expected one that this server gave,"
                    + " such as 17@k3f9, or a number of at most 18 digits");
        }
        return new Cursor(Long.parseLong(form.group(1)), form.group(2));
    }

    /** Whether it asks for all that is retained, as {@code after=0} does. */
    public boolean asksForEverything() {
        return position == 0 && epoch == null;
    }

    @Override
    public String toString() {
        return epoch == null ? Long.toString(position) : position + "@" + epoch;
    }
}
