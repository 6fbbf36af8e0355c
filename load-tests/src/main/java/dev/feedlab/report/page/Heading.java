package dev.feedlab.report.page;

/**
 * A section as a list of contents names it.
 *
 * @param id its anchor in the page
 * @param title its heading
 */
public record Heading(String id, String title) {}
