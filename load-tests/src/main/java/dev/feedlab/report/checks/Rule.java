package dev.feedlab.report.checks;

import dev.feedlab.report.figures.Comparison;
import dev.feedlab.report.text.Wording;

/** Judges one thing that has to hold. */
interface Rule {

    Check judge(Comparison comparison, Wording wording);
}
