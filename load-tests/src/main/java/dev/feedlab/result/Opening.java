package dev.feedlab.result;

/**
 * What opening the subscriptions took, before the window in which everything else is counted.
 *
 * @param requests HTTP requests and handshakes of the subscribers, as the server counted them
 * @param bytesIn bytes above TCP that the server read on subscriber connections
 * @param bytesOut bytes above TCP that the server wrote on subscriber connections
 */
public record Opening(long requests, long bytesIn, long bytesOut) {}
