package dev.feedlab.report.checks;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Workload;

/** The comparison was not stopped before its last run. */
final class AllRunsPresent implements Rule {

    @Override
    public Check judge(ResultsByTransport byTransport, Wording wording) {
        Workload workload = byTransport.results().workload();
        int planned = workload.transports().size() * workload.repeats();
        int present = byTransport.results().runs().size();
        String title = wording.text("check.runs");
        String figures = wording.text(
                "check.runs.figures",
                wording.numbers().count(present),
                wording.numbers().count(planned));
        boolean all = byTransport.results().complete() && byTransport.fewestRepeats() >= workload.repeats();
        return all ? Check.passed(title, figures) : Check.caution(title, figures, wording.text("check.runs.caution"));
    }
}
