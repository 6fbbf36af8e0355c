package dev.feedlab.client;

/**
 * What the measurement needs of one delivered message.
 *
 * @param id its position in the feed
 * @param sentAt when it was due, in microseconds since the epoch on its publisher's clock
 * @param jsonBytes length of its JSON as it travelled, in bytes
 */
public record FeedMessage(long id, long sentAt, int jsonBytes) {}
