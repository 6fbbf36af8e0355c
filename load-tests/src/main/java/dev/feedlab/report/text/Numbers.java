package dev.feedlab.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Figures as people read them: three significant digits, a unit that fits, the language's separators. Where there is no
 * figure (a quotient by zero deliveries) a dash stands.
 */
public final class Numbers {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final int MOST_DECIMALS = 6;
    private static final char MINUS = '−';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final String NO_FIGURE = "–";

    private final Locale language;

    public Numbers(Locale language) {
        this.language = language;
    }

    /** Three significant digits; digits before the decimal point beyond the third are zeros. */
    public String significant(double value) {
        if (!Double.isFinite(value)) {
            return NO_FIGURE;
        }
        BigDecimal rounded = rounded(value);
        NumberFormat format = NumberFormat.getNumberInstance(language);
        int decimals = Math.min(MOST_DECIMALS, Math.max(0, rounded.scale()));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded).replace('-', MINUS);
    }

    /** A count to the last digit. */
    public String count(double value) {
        return Double.isFinite(value)
                ? NumberFormat.getIntegerInstance(language).format(Math.round(value))
                : NO_FIGURE;
    }

    /** A figure that somebody chose rather than measured: as it was given, up to three decimals. */
    public String plain(double value) {
        return Double.isFinite(value) ? NumberFormat.getNumberInstance(language).format(value) : NO_FIGURE;
    }

    /** A probability to three decimals; one that these would call 0 is called smaller than the least of them. */
    public String probability(double value) {
        double least = 0.001;
        return value < least ? "< " + decimals(least, 3) : decimals(value, 3);
    }

    /** To that many decimals. */
    public String decimals(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A share between 0 and 1 in per cent. */
    public String percent(double share) {
        return significant(share * 100) + "%";
    }

    /** By which share something is more or less, in per cent with its sign: one decimal below 100%, else none. */
    public String change(double share) {
        double size = Math.abs(share) * 100;
        String sign = size < 0.05 ? "" : share < 0 ? String.valueOf(MINUS) : "+";
        return sign + decimals(size, size < 99.95 ? 1 : 0) + "%";
    }

    /** A share that somebody chose, between 0 and 1, in per cent. */
    public String plainPercent(double share) {
        return plain(share * 100) + "%";
    }

    /** A time given in microseconds, in µs, ms or s. */
    public String time(double micros) {
        return scaled(this::significant, micros, 1e3, "µs", "ms", "s");
    }

    /** A time that somebody chose, given in microseconds, in µs, ms or s. */
    public String plainTime(double micros) {
        return scaled(this::plain, micros, 1e3, "µs", "ms", "s");
    }

    /** An amount of bytes in B, KB (1,000 B), MB or GB. */
    public String bytes(double bytes) {
        return scaled(this::significant, bytes, 1e3, "B", "KB", "MB", "GB");
    }

    /** An amount of bytes that somebody chose, in the same units. */
    public String plainBytes(double bytes) {
        return scaled(this::plain, bytes, 1e3, "B", "KB", "MB", "GB");
    }

    /** Main memory in B, KiB (1,024 B), MiB or GiB. */
    public String memory(double bytes) {
        return scaled(this::significant, bytes, 1024, "B", "KiB", "MiB", "GiB");
    }

    private static String scaled(DoubleFunction<String> written, double value, double step, String... units) {
        double rest = value;
        int unit = 0;
        while (Double.isFinite(rest) && rounded(rest).abs().doubleValue() >= step && unit < units.length - 1) {
            rest /= step;
            unit++;
        }
        return written.apply(rest) + NO_BREAK_SPACE + units[unit];
    }

    /** Zero has no digit that signifies. */
    private static BigDecimal rounded(double value) {
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
        int wholeDigits = rounded.precision() - rounded.scale();
        return rounded.setScale(Math.max(0, 3 - wholeDigits), RoundingMode.HALF_UP);
    }
}
