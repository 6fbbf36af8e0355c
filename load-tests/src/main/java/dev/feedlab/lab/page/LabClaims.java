package dev.feedlab.lab.page;

import dev.feedlab.lab.Way;
import dev.feedlab.lab.figures.AgainstWebSocket;
import dev.feedlab.lab.figures.Growth;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.lab.figures.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The published run's claims, held against this run. */
final class LabClaims {

    private final LabFigures figures;
    private final boolean sound;
    private final LabWording wording;

    /** Of a lab; {@code sound} is whether every check passed. */
    LabClaims(LabFigures figures, boolean sound, LabWording wording) {
        this.figures = figures;
        this.sound = sound;
        this.wording = wording;
    }

    List<LabClaim> all() {
        List<LabClaim> claims = new ArrayList<>();
        Way.HTTP.forEach(http -> claims.add(faster(http)));
        claims.add(linear());
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
                wording.span(byQuantity, AgainstWebSocket::ratio, AgainstWebSocket::ratio),
                wording.span(
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

    /** Asked of the way that the published run played. */
    private LabClaim linear() {
        Growth growth = figures.differenceGrowth(Way.PUBLISHED_HTTP);
        String claim = wording.text("claim.linear", wording.name(Way.PUBLISHED_HTTP));
        return claim(Verdict.ofLinear(growth), claim, reason(growth));
    }

    private String reason(Growth growth) {
        if (growth.interval().isPresent() && !growth.wide()) {
            return wording.text("claim.linear.narrow", wording.numbers().significant(growth.shift()));
        }
        if (growth.interval().isPresent()) {
            return wording.text(
                    "claim.linear.reason",
                    wording.withInterval(growth.power(), growth.interval()),
                    wording.numbers().plain(Growth.LEAST_LINEAR),
                    wording.numbers().plain(Growth.MOST_LINEAR));
        }
        return figures.result().setup().quantities().size() < Growth.FEWEST_QUANTITIES
                ? wording.text("claim.linear.few", Growth.FEWEST_QUANTITIES)
                : wording.text("claim.linear.negative");
    }

    /** A verdict of either kind takes a measurement that passed all checks; what else may look like one is noise. */
    private LabClaim claim(Verdict found, String claim, String reason) {
        return found == Verdict.OPEN || sound
                ? named(found, claim, reason)
                : named(Verdict.OPEN, claim, reason + " " + wording.text("claim.withheld"));
    }

    private LabClaim named(Verdict verdict, String claim, String reason) {
        String name = switch (verdict) {
            case HOLDS -> wording.text("verdict.holds");
            case FAILS -> wording.text("verdict.fails");
            case OPEN -> wording.text("verdict.open");
        };
        return new LabClaim(verdict, name, claim, reason);
    }
}
