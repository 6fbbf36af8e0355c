package dev.feedlab.feed;

/**
 * A message as its publisher gave it, not yet part of a feed.
 *
 * @param author 1 to {@link #MAX_AUTHOR_CHARACTERS} characters
 * @param text 1 to {@link #MAX_TEXT_BYTES} bytes of UTF-8
 * @param sentAt microseconds since the Unix epoch on the publisher's clock, handed on untouched; null if not given
 */
public record Draft(String author, String text, Long sentAt) {

    /** Longest author, in Unicode characters (code points). */
    public static final int MAX_AUTHOR_CHARACTERS = 64;

    /** Longest text, in bytes of UTF-8. */
    public static final int MAX_TEXT_BYTES = 16_384;
}
