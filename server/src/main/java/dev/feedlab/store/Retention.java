package dev.feedlab.store;

/**
 * How much is kept. Where there is more, the oldest messages go; readers that have not had them are told of a gap.
 *
 * @param messages of each feed, 1 or more
 * @param bytesOfFeed of heap that the messages of one feed take, their encodings included; the newest one stays in any case
 * @param bytes of heap that the messages of all feeds take together; the largest feed gives first
 * @param feeds that hold messages or have held any, 1 or more; one more is refused
 */
public record Retention(int messages, long bytesOfFeed, long bytes, int feeds) {

    /** Bytes in a mebibyte. */
    public static final long MIB = 1L << 20;

    /** What a heap of 1 GiB holds besides the connections of some ten thousand subscribers. */
    public static final Retention DEFAULT = new Retention(10_000, 64 * MIB, 256 * MIB, 10_000);

    /** The default, but for how many messages of a feed. */
    public static Retention ofMessages(int messages) {
        return new Retention(messages, DEFAULT.bytesOfFeed, DEFAULT.bytes, DEFAULT.feeds);
    }
}
