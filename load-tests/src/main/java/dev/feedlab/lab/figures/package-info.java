/** What the runs of the lab come to: medians, ratios, lines, and verdicts on claims. */
package dev.feedlab.lab.figures;
