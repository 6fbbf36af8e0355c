package dev.feedlab.lab.page;

import dev.feedlab.lab.figures.Verdict;
import dev.feedlab.report.checks.Status;

/**
 * Something that was claimed, and what this run says of it.
 *
 * @param verdictName the verdict in words
 * @param reason the figures that it rests on
 */
public record LabClaim(Verdict verdict, String verdictName, String claim, String reason) {

    /** The status that has the verdict's colour. */
    public Status status() {
        return switch (verdict) {
            case HOLDS -> Status.PASSED;
            case OPEN -> Status.CAUTION;
            case FAILS -> Status.FAILED;
        };
    }
}
