package dev.feedlab.report.chart;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Side;
import dev.feedlab.report.figures.Metric;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All charts of a comparison; one that has nothing to show is left out. */
public final class Charts {

    private Charts() {}

    /**
     * Draws them.
     *
     * @throws IllegalArgumentException if a run's histogram cannot be read
     */
    public static List<ChartImages> of(ResultsByTransport byTransport, Reliability reliability, Wording wording) {
        Captions captions = new Captions(byTransport, reliability, wording);
        List<Chart> charts = List.of(
                new PercentileChart(captions),
                new LatencyLedgerChart(captions),
                new BytesChart(captions),
                new LedgerChart(captions),
                new RequestsChart(captions),
                new TimeChart(captions));
        return charts.stream().filter(Chart::known).map(ChartImages::of).toList();
    }

    /** Draws what several results are compared by, a chart for each metric that one of them has. */
    public static Map<Metric, ChartImages> sideBySide(List<Side> sides, Wording wording) {
        Map<Metric, ChartImages> charts = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            Chart chart = new SideChart(metric, sides, wording);
            if (chart.known()) {
                charts.put(metric, ChartImages.of(chart));
            }
        }
        return charts;
    }
}
