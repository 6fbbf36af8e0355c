package dev.feedlab.report.page;

/**
 * What a reader adds so that the report can be handed in. Each may be empty and is left out then.
 *
 * @param title instead of the report's own
 * @param author one or several, as they wish to be named
 * @param institution a school, a company, a course
 */
public record Cover(String title, String author, String institution) {

    /** Nothing added. */
    public static final Cover PLAIN = new Cover("", "", "");
}
