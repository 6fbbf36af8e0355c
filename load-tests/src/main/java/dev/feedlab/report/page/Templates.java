package dev.feedlab.report.page;

import dev.feedlab.report.text.Texts;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The page, its twin on paper and the one in Markdown. Whatever a template prints is escaped for the format it is printed in; a result may
 * come from anywhere, and a processor's name may be markup.
 */
public final class Templates {

    private final Texts texts;
    private final PebbleEngine html;
    private final PebbleEngine markdown;

    /** Templates that take their headings from those texts. */
    public Templates(Texts texts) {
        this.texts = texts;
        html = engine(texts).build();
        markdown = engine(texts)
                .addEscapingStrategy("markdown", MarkdownEscaping::escape)
                .defaultEscapingStrategy("markdown")
                .newLineTrimming(false)
                .build();
    }

    private static PebbleEngine.Builder engine(Texts texts) {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("dev/feedlab/report");
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .defaultLocale(texts.language())
                .extension(new TextExtension(texts));
    }

    /**
     * The page: one file that needs no other.
     *
     * @param missing which of the report's other files could not be made, and why; a sentence each
     */
    public String html(Document report, List<String> missing) {
        return filled(html, "report.html", variables(report, missing, false));
    }

    /** The report as Markdown, with its charts beside it; {@code missing} as in the page. */
    public String markdown(Document report, List<String> missing) {
        return filled(markdown, report.markdown(), variables(report, missing, false));
    }

    /** The report as XHTML to be set on paper. */
    public String paper(Document report) {
        return filled(html, "paper.html", variables(report, List.of(), true));
    }

    private Map<String, Object> variables(Document report, List<String> missing, boolean paper) {
        return Map.of("report", report, "missing", missing, "numbering", new Numbering(texts), "paper", paper);
    }

    private static String filled(PebbleEngine engine, String template, Map<String, Object> variables) {
        StringWriter written = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(written, variables);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    /** Gives templates {@code text('key')}. */
    private static final class TextExtension extends AbstractExtension {

        private final Texts texts;

        TextExtension(Texts texts) {
            this.texts = texts;
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("text", new TextFunction(texts));
        }
    }

    private record TextFunction(Texts texts) implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of("key");
        }

        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            return texts.text((String) arguments.get("key"));
        }
    }
}
