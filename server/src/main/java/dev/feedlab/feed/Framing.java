package dev.feedlab.feed;

import java.nio.ByteBuffer;

/** A transport's way to write a batch as bytes. */
@FunctionalInterface
public interface Framing {

    /** The bytes of a batch, from position to limit. */
    ByteBuffer frame(Batch batch);
}
