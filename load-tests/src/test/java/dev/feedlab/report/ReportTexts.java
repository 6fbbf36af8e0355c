package dev.feedlab.report;

import dev.feedlab.report.page.Document;
import dev.feedlab.report.page.Templates;
import dev.feedlab.report.text.Wording;
import dev.feedlab.result.Results;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The texts of reports alone: pixels and paper take ten times as long. */
public final class ReportTexts {

    private final Document document;
    private final Templates templates;

    private ReportTexts(Document document, Wording wording) {
        this.document = document;
        templates = new Templates(wording.texts());
    }

    public static ReportTexts of(Results results, Edition edition) {
        Wording wording = Wording.in(edition.language());
        return new ReportTexts(Report.document(results, edition.cover(), wording), wording);
    }

    static ReportTexts of(Results results, Locale language) {
        return of(results, Edition.in(language));
    }

    static ReportTexts sideBySide(Map<String, Results> results, String command, Edition edition) {
        Wording wording = Wording.in(edition.language());
        return new ReportTexts(Report.sideBySide(results, command, edition.cover(), wording), wording);
    }

    String html() {
        return templates.html(document, List.of());
    }

    String markdown() {
        return templates.markdown(document, List.of());
    }

    /** XHTML to be set on paper. */
    public String paper() {
        return templates.paper(document);
    }
}
