package dev.feedlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.Figure;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import dev.feedlab.result.Run;
import dev.feedlab.workload.Transport;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Latencies that lie together and far apart, and what their chart makes of its room. */
class PercentilePanelsTest {

    static Stream<Arguments> results() {
        Results sample = SampleResults.standard();
        return Stream.of(
                Arguments.of(sample, List.of(1, 3)),
                Arguments.of(withMedians(2_000, 2_100, 1_900, 2_000), List.of(4)),
                Arguments.of(withMedians(300_000, 200_000, 2_000, 1_800), List.of(2, 2)),
                Arguments.of(withMedians(800_000, 900_000, 700_000, 1_500), List.of(3, 1)),
                Arguments.of(withMedians(900_000, 60_000, 2_000, 1_800), List.of(2, 2)),
                Arguments.of(SampleResults.only(Transport.POLLING, Transport.SSE), List.of(1, 1)),
                Arguments.of(SampleResults.only(Transport.SSE, Transport.WEBSOCKET), List.of(2)),
                Arguments.of(SampleResults.only(Transport.POLLING), List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("results")
    void hasAScaleForEachGroup(Results results, List<Integer> groups) {
        ChartImages images = chart(results);

        for (String svg : List.of(images.wide(), images.narrow())) {
            DrawnChart chart = DrawnChart.of(svg);
            List<Double> axes =
                    chart.lines("axis", 1).stream().map(line -> line.get(0).y()).toList();
            assertThat(axes).hasSameSizeAs(groups).isSorted();
            assertThat(curvesAbove(axes.get(0), chart)).isEqualTo(groups.get(0));
            hasALineForEachLabel(chart);
        }
        assertThat(images.notes().contains("Two panels, each with a time scale of its own"))
                .isEqualTo(groups.size() > 1);
    }

    @Test
    void saysWhichPanelIsWhose() {
        assertThat(chart(SampleResults.quick()).notes())
                .contains("above short polling, below long polling, SSE and WebSocket");
    }

    @Test
    void givesNoPercentileThatOneMessageDecides() {
        Results many = published(2_000, SampleResults.quick());
        Results few = published(1_999, SampleResults.quick());

        assertThat(chart(many).description()).contains("p99 ", "p99.9 ");
        assertThat(chart(few).description()).contains("p99 ").doesNotContain("p99.9");
        assertThat(DrawnChart.of(chart(many).wide()).marks("websocket")).hasSize(5);
        assertThat(DrawnChart.of(chart(few).wide()).marks("websocket")).hasSize(4);
    }

    @Test
    void drawsARunOfTwoMessages() {
        ChartImages chart = chart(published(2, SampleResults.only(Transport.SSE)));

        assertThat(DrawnChart.of(chart.wide()).lines("sse", PercentilePanel.THIN))
                .hasSize(1);
        assertThat(chart.wide()).doesNotContain("NaN", "Infinity");
    }

    private static int curvesAbove(double axis, DrawnChart chart) {
        return (int) Arrays.stream(Transport.values())
                .flatMap(transport -> chart.lines(DrawnChart.tone(transport), 2).stream())
                .filter(line -> line.get(0).y() < axis)
                .count();
    }

    /** Labels that begin or end at the same place lie below one another. */
    private static void hasALineForEachLabel(DrawnChart chart) {
        for (DrawnChart.Label one : chart.labels()) {
            assertThat(chart.labels())
                    .filteredOn(other -> !other.equals(one)
                            && other.anchor().equals(one.anchor())
                            && Math.abs(other.x() - one.x()) < 20)
                    .noneMatch(other -> Math.abs(other.y() - one.y()) < Type.NOTE.size());
        }
    }

    private static ChartImages chart(Results results) {
        Wording wording = Wording.in(Locale.ENGLISH);
        ResultsByTransport byTransport = ResultsByTransport.of(results);
        return Charts.of(byTransport, Reliability.of(byTransport, wording), wording).stream()
                .filter(chart -> chart.name().equals("latency-percentiles"))
                .findFirst()
                .orElseThrow();
    }

    private static Results published(long messages, Results results) {
        List<Run> runs = results.runs().stream()
                .map(run -> SampleResults.changing(run).published(messages).build())
                .toList();
        return SampleResults.copy(results, results.complete(), runs);
    }

    /** Latencies as in the sample, each transport's so many times as long that its median is about that. */
    private static Results withMedians(double... micros) {
        Results sample = SampleResults.standard();
        List<Run> runs = sample.runs().stream()
                .map(run -> stretched(micros[run.transport().ordinal()] / Figure.P50.of(run), run))
                .toList();
        return SampleResults.copy(sample, true, runs);
    }

    private static Run stretched(double factor, Run run) {
        return SampleResults.changing(SampleResults.stretched(factor, run))
                .latencyHistogram(stretched(factor, run.latencyHistogram()))
                .build();
    }

    private static String stretched(double factor, String histogram) {
        try {
            Histogram all = Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(histogram)), 0);
            Histogram stretched = new Histogram(3);
            all.recordedValues()
                    .forEach(value -> stretched.recordValueWithCount(
                            Math.round(value.getValueIteratedTo() * factor), value.getCountAtValueIteratedTo()));
            ByteBuffer bytes = ByteBuffer.allocate(stretched.getNeededByteBufferCapacity());
            int length = stretched.encodeIntoCompressedByteBuffer(bytes);
            return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
        } catch (DataFormatException noHistogram) {
            throw new AssertionError(noHistogram);
        }
    }
}
