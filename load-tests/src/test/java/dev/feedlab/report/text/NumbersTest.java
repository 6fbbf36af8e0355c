package dev.feedlab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static final Numbers ENGLISH = new Numbers(Locale.ENGLISH);
    private static final Numbers BRAZILIAN = new Numbers(Locale.forLanguageTag("pt-BR"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0        | 0       | 0",
                "1        | 1.00    | 1,00",
                "4.7      | 4.70    | 4,70",
                "0.08535  | 0.0854  | 0,0854",
                "9.999    | 10.0    | 10,0",
                "99.95    | 100     | 100",
                "502.4    | 502     | 502",
                "110688   | 111,000 | 111.000",
                "-3.14159 | −3.14   | −3,14"
            })
    void keepsThreeSignificantDigits(double value, String english, String brazilian) {
        assertThat(ENGLISH.significant(value)).isEqualTo(english);
        assertThat(BRAZILIAN.significant(value)).isEqualTo(brazilian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0       | 0 µs",
                "850     | 850 µs",
                "999.4   | 999 µs",
                "999.6   | 1.00 ms",
                "4700    | 4.70 ms",
                "999999  | 1.00 s",
                "90e6    | 90.0 s"
            })
    void choosesTheUnitAfterRounding(double micros, String written) {
        assertThat(ENGLISH.time(micros)).isEqualTo(written.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1.000 | 1,000",
                "0.0476 | 0.048 | 0,048",
                "0.001 | 0.001 | 0,001",
                "0.0009 | < 0.001 | < 0,001"
            })
    void callsNoProbabilityZero(double value, String english, String brazilian) {
        assertThat(ENGLISH.probability(value)).isEqualTo(english);
        assertThat(BRAZILIAN.probability(value)).isEqualTo(brazilian);
    }

    @ParameterizedTest
    @CsvSource({"0.123, +12.3%", "-0.5, −50.0%", "0.0004, 0.0%", "-0.0004, 0.0%", "17.06, '+1,706%'", "0.9996, +100%"})
    void givesAChangeItsSign(double share, String written) {
        assertThat(ENGLISH.change(share)).isEqualTo(written);
    }

    @Test
    void countsBytesInThousandsAndMemoryIn1024s() {
        assertThat(ENGLISH.bytes(340)).isEqualTo("340\u00a0B");
        assertThat(ENGLISH.bytes(1_200)).isEqualTo("1.20\u00a0KB");
        assertThat(ENGLISH.memory(16L << 30)).isEqualTo("16.0\u00a0GiB");
    }

    @Test
    void leavesWhatSomebodyChoseAsItIs() {
        assertThat(ENGLISH.plainTime(1e6)).isEqualTo("1\u00a0s");
        assertThat(ENGLISH.plainTime(250_000)).isEqualTo("250\u00a0ms");
        assertThat(ENGLISH.plainBytes(16_384)).isEqualTo("16.384\u00a0KB");
        assertThat(BRAZILIAN.plain(0.5)).isEqualTo("0,5");
    }

    @Test
    void writesADashWhereThereIsNoFigure() {
        assertThat(ENGLISH.significant(Double.NaN)).isEqualTo("–");
        assertThat(ENGLISH.count(Double.NaN)).isEqualTo("–");
        assertThat(ENGLISH.time(Double.POSITIVE_INFINITY)).isEqualTo("–\u00a0µs");
    }
}
