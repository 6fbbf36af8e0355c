package dev.feedlab.lab.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PollingTableTest {

    @Test
    void threeClientsEachSecondMake180RequestsAMinute() {
        PollingSetup setup = new PollingSetup(3, 1_000, 60, null);

        assertThat(setup.requestsPerMinute()).isEqualTo(180);
        assertThat(setup.requests()).isEqualTo(180);
        assertThat(new PollingSetup(4, 250, 10, null).requestsPerMinute()).isEqualTo(960);
        assertThat(new PollingSetup(4, 250, 10, null).requests()).isEqualTo(160);
    }

    @Test
    void setsPredictedBesideMeasured() {
        PollingTally tally = new PollingTally(20, 57, 56, 5_700, 11_400);

        assertThat(PollingTable.of(new PollingSetup(3, 1_000, 20, null), tally)).isEqualTo("""
                3 clients poll every 1\u00a0s for 20 s, and nobody publishes.

                                     predicted  measured  difference
                requests per minute        180       171  -9 (-5% of 180)
                requests in all             60        57  -3 (-5% of 60)

                Predicted: clients x 60,000 / interval in ms = 3 x 60,000 / 1,000 = 180 requests per minute.
                Measured: the server's own count at /stats. 56 of 57 responses were empty; requests and responses
                together took 51.3\u00a0KB a minute.
                """);
    }
}
