package dev.feedlab.report.checks;

import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;

/** Judges one thing that has to hold. */
interface Rule {

    Check judge(ResultsByTransport byTransport, Wording wording);
}
