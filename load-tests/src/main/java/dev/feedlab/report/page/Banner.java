package dev.feedlab.report.page;

import dev.feedlab.report.checks.Check;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Status;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader has to know before all else.
 *
 * @param status how much the figures can be relied on
 */
public record Banner(Status status, List<String> sentences) {

    static Banner of(Results results, Reliability reliability, Wording wording) {
        List<String> sentences = new ArrayList<>();
        if (!results.complete()) {
            sentences.add(wording.text("banner.incomplete"));
        }
        int all = reliability.checks().size();
        int failed = (int) reliability.count(Status.FAILED);
        int cautions = (int) reliability.count(Status.CAUTION);
        if (failed > 0) {
            sentences.add(wording.text("banner.failed", failed, all, named(reliability, Status.FAILED, wording)));
        } else if (cautions > 0) {
            sentences.add(wording.text(
                    "banner.caution",
                    reliability.count(Status.PASSED),
                    all,
                    cautions,
                    named(reliability, Status.CAUTION, wording)));
        } else {
            sentences.add(wording.text("banner.passed", all));
        }
        if (!reliability.enoughRepeats()) {
            sentences.add(wording.text("banner.indicative"));
        }
        return new Banner(status(failed, cautions), sentences);
    }

    private static Status status(int failed, int cautions) {
        if (failed > 0) {
            return Status.FAILED;
        }
        return cautions > 0 ? Status.CAUTION : Status.PASSED;
    }

    /** The checks that came out so, each with the transports that it affects. */
    private static String named(Reliability reliability, Status status, Wording wording) {
        return reliability.checks().stream()
                .filter(check -> check.status() == status)
                .map(check -> named(check, wording))
                .collect(Collectors.joining("; "));
    }

    private static String named(Check check, Wording wording) {
        List<String> names =
                check.transports().stream().sorted().map(wording.texts()::name).toList();
        return names.isEmpty()
                ? wording.text("banner.check", check.title())
                : wording.text("banner.check.of", check.title(), wording.texts().list(names));
    }
}
