package dev.feedlab.lab.page;

import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.AgainstWebSocket;
import dev.feedlab.lab.figures.FittedLine;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.lab.figures.PublishedRun;
import java.util.ArrayList;
import java.util.List;

/** Why the published ratio is another than this run's. */
final class RatioReasons {

    private final LabFigures figures;
    private final LabWording wording;

    RatioReasons(LabFigures figures, LabWording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    /** A sentence or two each; none where this run lacks what the answer needs. */
    List<String> all() {
        List<AgainstWebSocket> kept = figures.againstWebSocket(Way.HTTP_KEEP_ALIVE);
        List<AgainstWebSocket> renewed = figures.againstWebSocket(Way.HTTP_NEW_CONNECTION);
        if (kept.isEmpty() || renewed.isEmpty()) {
            return List.of();
        }
        List<String> why = new ArrayList<>();
        why.add(wording.text(
                "why.ratios",
                wording.span(PublishedRun.leastRatio(), PublishedRun.mostRatio()),
                wording.span(kept, AgainstWebSocket::ratio, AgainstWebSocket::ratio),
                wording.span(renewed, AgainstWebSocket::ratio, AgainstWebSocket::ratio)));
        connection(why);
        why.add(rest(renewed));
        why.add(wording.text("why.linear"));
        return why;
    }

    /** What a new connection costs, where it costs anything. */
    private void connection(List<String> why) {
        FittedLine kept = figures.line(Way.HTTP_KEEP_ALIVE);
        FittedLine renewed = figures.line(Way.HTTP_NEW_CONNECTION);
        FittedLine websocket = figures.line(Way.WEBSOCKET);
        double cost = renewed.slope() - kept.slope();
        double all = renewed.slope() - websocket.slope();
        if (cost > 0 && all >= cost) {
            why.add(wording.text("why.connection", wording.time(cost), wording.time(all)));
        }
    }

    private String rest(List<AgainstWebSocket> renewed) {
        double most =
                renewed.stream().mapToDouble(AgainstWebSocket::ratio).max().orElseThrow();
        double least =
                renewed.stream().mapToDouble(AgainstWebSocket::ratio).min().orElseThrow();
        if (most < PublishedRun.leastRatio()) {
            return wording.text("why.rest.below");
        }
        return least > PublishedRun.mostRatio() ? wording.text("why.rest.above") : wording.text("why.rest.within");
    }
}
