package dev.feedlab.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.feedlab.report.SampleResults;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "2, 0, 0.5", "4, 0.5, 0.75", "400, 0.995, 0.9975", "2000, 0.999, 0.9995"})
    void endsWithTheLastMessageAndCarriesToTheLastButOne(long messages, double carried, double end) {
        assertThat(new Tail(messages).carried()).isEqualTo(carried, within(1e-12));
        assertThat(new Tail(messages).end()).isEqualTo(end, within(1e-12));
    }

    @Test
    void leavesOutTheP999ThatOneMessageDecides() {
        assertThat(new Tail(1_999).gives(Figure.P999)).isFalse();
        assertThat(new Tail(2_000).gives(Figure.P999)).isTrue();
        assertThat(new Tail(1).gives(Figure.P99)).isTrue();
        assertThat(new Tail(1).gives(Figure.MAX)).isTrue();
    }

    @Test
    void isAsShortAsTheRunWithTheFewestMessagesAndAsLongAsAllTogether() {
        List<Run> runs = SampleResults.with(SampleResults.quick(), Transport.SSE, run -> run.published(100))
                .runs();

        assertThat(Tail.ofEach(ResultsByTransport.of(SampleResults.copy(SampleResults.quick(), true, runs)))
                        .messages())
                .isEqualTo(100);
        assertThat(Tail.ofAll(runs).messages()).isEqualTo(3 * 160 + 100);
    }
}
