package dev.feedlab.report.page;

/** Takes from a text what Markdown, or HTML within it, would read as markup. */
final class MarkdownEscaping {

    private MarkdownEscaping() {}

    static String escape(String text) {
        return text.replaceAll("\\R", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]|#~!])", "\\\\$1");
    }
}
