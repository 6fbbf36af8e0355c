package dev.feedlab.client;

/**
 * What the server answered to a draft.
 *
 * @param taken whether the feed has it
 * @param id its position in the feed; 0 where the feed does not have it, or the answer does not tell
 * @param acceptedAt when the feed took it, in microseconds since the epoch on the server's clock; 0 where it did not, or the
 *     answer does not tell
 */
public record PublishAnswer(boolean taken, long id, long acceptedAt) {}
