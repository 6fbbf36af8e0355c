package dev.feedlab.lab.page;

import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.AgainstWebSocket;
import dev.feedlab.lab.figures.FittedLine;
import dev.feedlab.lab.figures.Growth;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.lab.figures.PublishedRun;
import dev.feedlab.lab.figures.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The published run's claims, held against this run; and why its ratio is another. */
final class LabClaims {

    private final LabFigures figures;
    private final LabChecks checks;
    private final LabWording wording;

    LabClaims(LabFigures figures, LabChecks checks, LabWording wording) {
        this.figures = figures;
        this.checks = checks;
        this.wording = wording;
    }

    List<LabClaim> all() {
        List<LabClaim> claims = new ArrayList<>();
        Way.HTTP.forEach(http -> claims.add(faster(http)));
        Way.HTTP.forEach(http -> claims.add(linear(http)));
        return claims;
    }

    private LabClaim faster(Way http) {
        List<AgainstWebSocket> byQuantity = figures.againstWebSocket(http);
        boolean known = !byQuantity.isEmpty()
                && byQuantity.stream()
                        .allMatch(against -> against.ratioInterval().isPresent());
        String reason = known ? reason(byQuantity) : wording.text("claim.no-interval");
        return claim(Verdict.ofFaster(byQuantity), wording.text("claim.faster", wording.name(http)), reason);
    }

    private String reason(List<AgainstWebSocket> byQuantity) {
        String found = wording.text(
                "claim.faster.reason",
                span(byQuantity, AgainstWebSocket::ratio, AgainstWebSocket::ratio),
                span(
                        byQuantity,
                        against -> against.ratioInterval().orElseThrow().low(),
                        against -> against.ratioInterval().orElseThrow().high()),
                wording.intervalName(byQuantity.stream().map(AgainstWebSocket::ratioInterval), figures)
                        .orElseThrow());
        return byQuantity.stream().allMatch(Verdict::beyondDrift)
                ? found
                : found + " "
                        + wording.text("claim.faster.small", wording.numbers().plain(LabFigures.LEAST_RATIO));
    }

    private LabClaim linear(Way http) {
        Growth growth = figures.differenceGrowth(http);
        return claim(Verdict.ofLinear(growth), wording.text("claim.linear", wording.name(http)), reason(http, growth));
    }

    private String reason(Way http, Growth growth) {
        if (growth.interval().isPresent() && !growth.wide()) {
            return wording.text("claim.linear.narrow", wording.numbers().significant(growth.shift()));
        }
        if (growth.interval().isPresent()) {
            return wording.text(
                    "claim.linear.reason",
                    wording.withInterval(growth.power(), growth.interval()),
                    wording.numbers().plain(Growth.LEAST_LINEAR),
                    wording.numbers().plain(Growth.MOST_LINEAR),
                    wording.rSquared(figures.differenceLine(http)));
        }
        return figures.result().setup().quantities().size() < Growth.FEWEST_QUANTITIES
                ? wording.text("claim.linear.few", Growth.FEWEST_QUANTITIES)
                : wording.text("claim.linear.negative");
    }

    /** A verdict of either kind takes a measurement that passed all checks; what else may look like one is noise. */
    private LabClaim claim(Verdict found, String claim, String reason) {
        List<String> concerns = checks.concerns();
        return found == Verdict.OPEN || concerns.isEmpty()
                ? named(found, claim, reason)
                : named(Verdict.OPEN, claim, wording.text("claim.withheld", reason, quoted(concerns)));
    }

    private static String quoted(List<String> titles) {
        return titles.stream().map(title -> "“" + title + "”").collect(Collectors.joining("; "));
    }

    private LabClaim named(Verdict verdict, String claim, String reason) {
        String name = switch (verdict) {
            case HOLDS -> wording.text("verdict.holds");
            case FAILS -> wording.text("verdict.fails");
            case OPEN -> wording.text("verdict.open");
        };
        return new LabClaim(verdict, name, claim, reason);
    }

    /** Why the published ratio is another; empty where this run lacks what the answer needs. */
    List<String> why() {
        List<AgainstWebSocket> kept = figures.againstWebSocket(Way.HTTP_KEEP_ALIVE);
        List<AgainstWebSocket> renewed = figures.againstWebSocket(Way.HTTP_NEW_CONNECTION);
        if (kept.isEmpty() || renewed.isEmpty()) {
            return List.of();
        }
        List<String> why = new ArrayList<>();
        why.add(wording.text(
                "why.ratios",
                span(PublishedRun.leastRatio(), PublishedRun.mostRatio()),
                span(kept, AgainstWebSocket::ratio, AgainstWebSocket::ratio),
                span(renewed, AgainstWebSocket::ratio, AgainstWebSocket::ratio)));
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

    private String span(
            List<AgainstWebSocket> byQuantity,
            ToDoubleFunction<AgainstWebSocket> low,
            ToDoubleFunction<AgainstWebSocket> high) {
        return span(
                byQuantity.stream().mapToDouble(low).min().orElseThrow(),
                byQuantity.stream().mapToDouble(high).max().orElseThrow());
    }

    /** "1.5 to 1.7", or one figure where both read alike. */
    private String span(double low, double high) {
        String from = wording.numbers().significant(low);
        String to = wording.numbers().significant(high);
        return from.equals(to) ? from : wording.text("span", from, to);
    }
}
