package dev.feedlab.report.page;

/** Something that was so while it was measured. */
public record Fact(String name, String text) {}
