package dev.feedlab.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private final PollSchedule schedule = new PollSchedule(250, 1_000);

    @Test
    void staysOnItsOwnPhase() {
        assertThat(schedule.nextAfter(250)).isEqualTo(1_250);
        assertThat(schedule.nextAfter(1_249)).isEqualTo(1_250);
        assertThat(schedule.nextAfter(1_250)).isEqualTo(2_250);
    }

    @Test
    void skipsWhatItMissed() {
        assertThat(schedule.nextAfter(4_400)).isEqualTo(5_250);
    }
}
