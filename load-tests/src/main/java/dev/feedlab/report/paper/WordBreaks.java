package dev.feedlab.report.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/** Lets lines end between words only: the Unicode rules would also part {@code −3.} from {@code 50}. */
final class WordBreaks implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at == text.length()) {
            return BreakIterator.DONE;
        }
        int space = text.indexOf(' ', at);
        at = space < 0 ? text.length() : space + 1;
        return at;
    }
}
