package dev.feedlab.result;

/**
 * A delivery's way, from when its message was due until it had been read, in microseconds. The parts follow each other
 * without holes, so that they add up to the delivery's latency.
 *
 * @param publisher from when the message was due until its request was sent
 * @param request from then until the server had accepted it
 * @param server from then until the server began the write that brought it to this subscriber
 * @param path from then until that write had returned, when over loopback the bytes are with the reader; until the reader had
 *     them, where that came first
 * @param reader from then until the reader's call had returned with it
 */
public record LatencyParts(double publisher, double request, double server, double path, double reader) {

    /** All of them together. */
    public double sum() {
        return publisher + request + server + path + reader;
    }
}
