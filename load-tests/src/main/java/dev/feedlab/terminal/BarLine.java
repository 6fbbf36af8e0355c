package dev.feedlab.terminal;

import java.time.Duration;
import java.util.Locale;

/**
 * A stage as one line of a terminal: what is done, a bar, and how long the rest takes, each always in the same columns, so
 * that nothing jumps. In ASCII, which every terminal shows.
 */
final class BarLine {

    private static final String CUT = "...";
    private static final int NARROWEST_BAR = 10;
    private static final int WIDEST_BAR = 30;

    /** Of what the words and the bar have together. */
    private static final int SHARE_OF_BAR = 3;

    private static final int PERCENT = 100;

    private BarLine() {}

    /** That stage in a terminal of so many columns, of which the last one stays free. */
    static String of(Stage stage, int columns) {
        if (stage.left() == null) {
            return cut(stage.words(), columns - 1).stripTrailing();
        }
        double share = Math.max(0, Math.min(1, stage.share()));
        String end = String.format(Locale.ROOT, " %3d %%  %-16s", percent(share), left(stage.left()));
        int room = columns - 1 - end.length() - " []".length();
        int bar = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, room / SHARE_OF_BAR));
        return (cut(stage.words(), room - bar) + " [" + bar(share, bar) + "]" + end).stripTrailing();
    }

    /** Not all before it is done. */
    private static int percent(double share) {
        return Math.min(PERCENT - 1, (int) (PERCENT * share));
    }

    /** What takes longer than planned is about to be done. */
    private static String left(Duration left) {
        return left.toSeconds() == 0 ? "any moment" : Durations.words(left) + " left";
    }

    private static String bar(double share, int width) {
        int done = (int) (share * width);
        return "=".repeat(done) + " ".repeat(width - done);
    }

    /** As long as that, whatever it was before. */
    private static String cut(String words, int width) {
        int room = Math.max(CUT.length(), width);
        return words.length() <= room
                ? words + " ".repeat(room - words.length())
                : words.substring(0, room - CUT.length()) + CUT;
    }
}
