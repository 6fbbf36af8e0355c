package dev.feedlab.report;

import dev.feedlab.report.page.Cover;
import dev.feedlab.result.ReportOptions;
import java.util.Locale;

/**
 * For whom a report is made.
 *
 * @param language of its readers; English where there is no catalogue for it
 */
public record Edition(Locale language, Cover cover) {

    /** In that language, with nothing added. */
    public static Edition in(Locale language) {
        return new Edition(language, Cover.PLAIN);
    }

    /** As a result keeps it. */
    public ReportOptions options() {
        return new ReportOptions(cover.title(), cover.author(), cover.institution(), language.toLanguageTag());
    }
}
