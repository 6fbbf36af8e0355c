package dev.feedlab.result;

/**
 * What the one who measured chose about the report, so that a later one is like the first. Each text may be empty.
 *
 * @param title instead of the report's own
 * @param author one or several, as they wish to be named
 * @param institution a school, a company, a course
 * @param language as a language tag (RFC 5646)
 */
public record ReportOptions(String title, String author, String institution, String language) {}
