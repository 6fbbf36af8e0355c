package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.CostCell;
import dev.feedlab.result.Run;
import dev.feedlab.result.RunBuilder;
import dev.feedlab.result.ThreadTimes;
import dev.feedlab.workload.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A server that takes 4 ms a second idle, 500 µs a message, 60 µs a request and 7 µs a delivery: what is put in has to come
 * out.
 */
class CostModelTest {

    private static final CostCell IDLE = cell(CostCell.Kind.IDLE, 0, 8_000, 0, 0, 0, 20_000_000);
    private static final CostCell PUBLISHING = cell(CostCell.Kind.PUBLISHING, 0, 8_000 + 40 * 500, 40, 0, 0, -1);
    private static final CostCell POLLING =
            cell(CostCell.Kind.WAITING, 1_000, 8_000 + 2_000 * 60, 0, 2_000, 540_000, 25_000_000);
    private static final CostCell WAITING = cell(CostCell.Kind.WAITING, 1_000, 8_000 + 2_000, 0, 99, 4_000, 25_000_000);

    /** 10 s with 200 messages, 1,000 polls and 20,000 deliveries. */
    private static final Run POLLED =
            run(10 * 4_000 + 200 * 500 + 1_000 * 60 + 20_000 * 7, 1_000, IDLE, PUBLISHING, POLLING);

    @Test
    void givesBackWhatEachThingCosts() {
        assertThat(CostModel.idlePerSecond(POLLED)).isEqualTo(4_000);
        assertThat(CostModel.perMessage(POLLED)).isEqualTo(500);
        assertThat(CostModel.perRequest(POLLED)).isEqualTo(60);
        assertThat(CostModel.perDelivery(POLLED)).isEqualTo(7);
        assertThat(CostModel.fixedShare(POLLED)).isCloseTo(140.0 / 340, within(1e-9));
    }

    @Test
    void leavesRequestsInTheDeliveriesWhereTheyCannotBeToldApart() {
        Run longPolled = run(10 * 4_000 + 200 * 500 + 20_000 * 90, 20_000, IDLE, PUBLISHING, WAITING);

        assertThat(CostModel.perRequest(longPolled)).isNaN();
        assertThat(CostModel.perDelivery(longPolled)).isEqualTo(90);
    }

    @Test
    void countsNoCompilers() {
        long own = 10 * 4_000 + 200 * 500 + 20_000 * 7;
        Run cold = builder(own + 70_000, 0)
                .serverThreads(new ThreadTimes("C2", 60_000, 70_000, 20_000, List.of()))
                .costCells(List.of(IDLE, PUBLISHING, WAITING))
                .build();

        assertThat(CostModel.perDelivery(cold)).isEqualTo(7);
        assertThat(CostModel.fixedShare(cold)).isCloseTo(140.0 / 280, within(1e-9));
    }

    @Test
    void givesWhatAnAudienceTakesThatWaits() {
        assertThat(CostModel.memoryOfWaiting(POLLED)).isEqualTo(5_000);
        assertThat(CostModel.hourOfWaiting(POLLED)).isEqualTo(120.0 / 2 * 3_600);
        assertThat(CostModel.bytesOfWaiting(POLLED)).isEqualTo(540.0 / 2 * 3_600);
        CostCell blind = cell(CostCell.Kind.WAITING, 1_000, 8_000, 0, 0, 0, -1);
        assertThat(CostModel.memoryOfWaiting(run(1, 0, IDLE, PUBLISHING, blind)))
                .isNaN();
    }

    @Test
    void carriesToAnotherLoad() {
        double micros = 4_000 + 50 * 500 + 1_000 * 60 + 50 * 1_000 * 7;

        assertThat(CostModel.cores(POLLED, 50, 1_000, 1_000)).isCloseTo(micros / 1e6, within(1e-9));
        Run pushed = run(10 * 4_000 + 200 * 500 + 20_000 * 7, 0, IDLE, PUBLISHING, WAITING);
        assertThat(CostModel.cores(pushed, 50, 1_000, 1_000)).isCloseTo((micros - 60_000) / 1e6, within(1e-9));
    }

    @Test
    void doesNotHideWhatNoiseMakesLessThanNothing() {
        assertThat(CostModel.perDelivery(run(100_000, 0, IDLE, PUBLISHING, WAITING)))
                .isEqualTo(-2);
    }

    @Test
    void namesTheSharesOfCompilersAndCollector() {
        Run run = builder(200_000, 0)
                .serverThreads(new ThreadTimes("C2", 60_000, 50_000, 10_000, List.of()))
                .build();

        assertThat(CostModel.compilersShare(run)).isEqualTo(0.25);
        assertThat(CostModel.collectorShare(run)).isEqualTo(0.05);
        Run silent = builder(200_000, 0).serverThreads(null).build();
        assertThat(CostModel.compilersShare(silent)).isNaN();
        assertThat(CostModel.collectorShare(silent)).isNaN();
    }

    @Test
    void knowsNothingWithoutCells() {
        Run run = run(100_000, 0);

        assertThat(CostModel.idlePerSecond(run)).isNaN();
        assertThat(CostModel.perDelivery(run)).isNaN();
        assertThat(CostModel.memoryOfWaiting(run)).isNaN();
        assertThat(CostModel.bytesOfWaiting(run)).isNaN();
    }

    private static CostCell cell(
            CostCell.Kind kind, int subscribers, long cpu, long messages, long requests, long bytes, long heap) {
        return new CostCell(kind, subscribers, 2_000_000, cpu, messages, requests, bytes, heap);
    }

    private static Run run(long cpuMicros, long requests, CostCell... cells) {
        return builder(cpuMicros, requests).costCells(List.of(cells)).build();
    }

    private static RunBuilder builder(long cpuMicros, long requests) {
        return SampleResults.changing(
                        SampleResults.only(Transport.POLLING).runs().get(0))
                .serverThreads(new ThreadTimes("feedlab-fan-out", 0, 0, 0, List.of()))
                .windowMicros(10_000_000)
                .published(200)
                .requests(requests)
                .windowDeliveries(20_000)
                .serverCpuMicros(cpuMicros);
    }
}
