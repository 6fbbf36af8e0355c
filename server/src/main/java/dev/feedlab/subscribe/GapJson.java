package dev.feedlab.subscribe;

import dev.feedlab.feed.Gap;

/** A gap as the JSON object that all transports send. A cursor has no character that JSON would escape. */
final class GapJson {

    private GapJson() {}

    static String of(Gap gap) {
        return "{\"after\":\"" + gap.after() + "\",\"resumesAt\":\"" + gap.resumesAt() + "\"}";
    }
}
