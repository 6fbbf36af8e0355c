package dev.feedlab.report.page;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * One figure in the table.
 *
 * @param whole what stands before the decimal separator
 * @param fraction the separator and what stands behind it; may be empty
 * @param range the interval of the median; empty where there is none, or its ends read alike
 * @param marked whether it rests on a check that failed
 */
public record Cell(String whole, String fraction, String range, boolean marked) {

    /** A cell that is aligned on the decimal separator of that language. */
    public static Cell of(String value, String range, boolean marked, Locale language) {
        int at = value.indexOf(DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
        return at < 0
                ? new Cell(value, "", range, marked)
                : new Cell(value.substring(0, at), value.substring(at), range, marked);
    }

    /** The figure in one piece. */
    public String value() {
        return whole + fraction;
    }
}
