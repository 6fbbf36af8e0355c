package dev.feedlab.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.feedlab.http.Refusal;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Holds each publisher to a rate, and allows it a second's worth at once. */
public final class PublishLimit {

    private static final int MAX_PUBLISHERS = 100_000;

    private final int perSecond;

    /** Who has been silent for longer than a second has a full bucket again, and may be forgotten. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofSeconds(2))
            .maximumSize(MAX_PUBLISHERS)
            .build();

    /**
     * @param perSecond messages per second of each publisher; 0 for no limit
     */
    public PublishLimit(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * Counts a message of a publisher.
     *
     * @throws Refusal 429 if it is one too many
     */
    void admit(String publisher) {
        if (perSecond > 0 && !buckets.get(publisher, name -> newBucket()).tryConsume(1)) {
            throw new Refusal(
                    429, "over the rate; expected at most " + perSecond + " messages a second", "Retry-After", "1");
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
