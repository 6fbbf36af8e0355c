package dev.feedlab.report.page;

/**
 * One figure in the table.
 *
 * @param whole what stands before the decimal separator
 * @param fraction the separator and what stands behind it; may be empty
 * @param range its 95% interval; empty where there is none, or its ends read alike
 * @param marked whether it rests on a check that failed
 */
public record Cell(String whole, String fraction, String range, boolean marked) {

    /** The figure in one piece. */
    public String value() {
        return whole + fraction;
    }
}
