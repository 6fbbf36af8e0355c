package dev.feedlab.report.page;

import dev.feedlab.report.text.Texts;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.Loader;
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

    private static final String REPORT = "dev/feedlab/report";

    private final Texts texts;
    private final PebbleEngine html;
    private final PebbleEngine markdown;

    /** The report's templates, which take their headings from those texts. */
    public Templates(Texts texts) {
        this(texts, REPORT);
    }

    /**
     * Templates that take their headings from those texts. What texts and folder lack comes from the report's.
     *
     * @param folder theirs on the class path
     */
    public Templates(Texts texts, String folder) {
        this.texts = texts;
        html = engine(texts, folder).build();
        markdown = engine(texts, folder)
                .addEscapingStrategy("markdown", MarkdownEscaping::escape)
                .defaultEscapingStrategy("markdown")
                .newLineTrimming(false)
                .build();
    }

    private static PebbleEngine.Builder engine(Texts texts, String folder) {
        return new PebbleEngine.Builder()
                .loader(new DelegatingLoader(List.of(loader(folder), loader(REPORT))))
                .strictVariables(true)
                .defaultLocale(texts.language())
                .extension(new TextExtension(texts));
    }

    private static Loader<?> loader(String folder) {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix(folder);
        return loader;
    }

    /**
     * The page: one file that needs no other.
     *
     * @param missing which of the report's other files could not be made, and why; a sentence each
     */
    public String html(Document report, List<String> missing) {
        return html("report.html", variables(report, missing, false));
    }

    /** The report as Markdown, with its charts beside it; {@code missing} as in the page. */
    public String markdown(Document report, List<String> missing) {
        return markdown(report.markdown(), variables(report, missing, false));
    }

    /** The report as XHTML to be set on paper. */
    public String paper(Document report) {
        return html("paper.html", variables(report, List.of(), true));
    }

    /** A template filled in, with what it prints escaped for HTML. */
    public String html(String template, Map<String, Object> variables) {
        return filled(html, template, variables);
    }

    /** A template filled in, with what it prints escaped for Markdown. */
    public String markdown(String template, Map<String, Object> variables) {
        return filled(markdown, template, variables);
    }

    private Map<String, Object> variables(Document report, List<String> missing, boolean paper) {
        Numbering numbering = new Numbering(new Texts(texts.language()));
        return Map.of("report", report, "missing", missing, "numbering", numbering, "paper", paper);
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
            String key = (String) arguments.get("key");
            return (texts.has(key) ? texts : new Texts(texts.language())).text(key);
        }
    }
}
