package dev.feedlab.report.page;

/** What a template sets; each kind has sections of its own under the same heading. */
public interface Document {

    /** The template of its sections, for page and paper. */
    String sections();

    /** The template of all of it in Markdown. */
    String markdown();
}
