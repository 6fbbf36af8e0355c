package dev.feedlab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.client.FeedJson;
import dev.feedlab.client.FeedPosition;
import dev.feedlab.delivery.Subscriber;
import dev.feedlab.delivery.schedule.PollSchedule;
import org.junit.jupiter.api.Test;

class VirtualUserTest {

    private static final long NOW = 1_300;

    private final VirtualUser user = new VirtualUser(
            new Subscriber(FeedPosition.of("lobby", "0@k3f9"), 2, (due, arrival) -> {}),
            new PollSchedule(250, 1_000),
            "0@k3f9");

    @Test
    void pollsAtItsIntervalOnceItHasAllThatIsThere() {
        user.polled(FeedJson.read("{\"messages\":[{\"id\":1,\"sentAt\":1}],\"next\":\"1@k3f9\"}"));

        assertThat(user.cursor()).isEqualTo("1@k3f9");
        assertThat(user.nextPoll(NOW)).isEqualTo(2_250);
    }

    @Test
    void pollsAgainAtOnceWhereTheAnswerWasCut() {
        user.polled(FeedJson.read("{\"messages\":[{\"id\":1,\"sentAt\":1}],\"next\":\"1@k3f9\",\"more\":true}"));

        assertThat(user.cursor()).isEqualTo("1@k3f9");
        assertThat(user.nextPoll(NOW)).isEqualTo(NOW);
    }
}
