package dev.feedlab.feed;

/**
 * Tells a reader that what followed its cursor is not there any more.
 *
 * @param after the cursor that the reader had
 * @param resumesAt the cursor after which the feed goes on
 */
public record Gap(Cursor after, Cursor resumesAt) {}
