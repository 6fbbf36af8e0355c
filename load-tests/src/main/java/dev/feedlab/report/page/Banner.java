package dev.feedlab.report.page;

import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.checks.Status;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import java.util.ArrayList;
import java.util.List;

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
        long failed = reliability.count(Status.FAILED);
        long cautions = reliability.count(Status.CAUTION);
        if (failed > 0) {
            sentences.add(wording.text("banner.failed", failed, all));
            return new Banner(Status.FAILED, sentences);
        }
        if (cautions > 0) {
            sentences.add(wording.text("banner.caution", reliability.count(Status.PASSED), all, cautions));
            return new Banner(Status.CAUTION, sentences);
        }
        sentences.add(wording.text("banner.passed", all));
        return new Banner(Status.PASSED, sentences);
    }
}
