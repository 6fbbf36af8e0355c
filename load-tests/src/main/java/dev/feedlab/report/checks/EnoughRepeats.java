package dev.feedlab.report.checks;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;

/** Repeats are the sample; with a few of them a difference between two transports may be chance. */
final class EnoughRepeats implements Rule {

    /**
     * With six on each side, no overlap at all has a probability of 1 in 462 by chance (Mann-Whitney, two-sided), and of 0.013
     * after Holm's correction for six pairs; and the range of six holds the true median in 96.9% of all cases, that of five in
     * 93.75%.
     */
    static final int ENOUGH = 6;

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        int repeats = byTransport.fewestRepeats();
        String title = wording.text("check.repeats");
        String figures = wording.text("check.repeats.figures", repeats, ENOUGH);
        if (repeats >= ENOUGH) {
            return Check.passed(title, figures);
        }
        String advice = wording.text(byTransport.repeated() ? "check.repeats.few" : "check.repeats.one");
        return Check.caution(title, figures, advice);
    }
}
