package dev.feedlab.command;

import dev.feedlab.report.Edition;
import dev.feedlab.report.page.Cover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be chosen about a report, wherever one is made. */
final class EditionOptions {

    @Option(
            names = "--lang",
            paramLabel = "en|pt-BR",
            defaultValue = "en",
            converter = LanguageConverter.class,
            description = "The report's language; default: ${DEFAULT-VALUE}.")
    private Locale language;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "The report's title.")
    private String title;

    @Option(names = "--author", paramLabel = "TEXT", defaultValue = "", description = "Who hands it in.")
    private String author;

    @Option(names = "--institution", paramLabel = "TEXT", defaultValue = "", description = "School, company or course.")
    private String institution;

    Edition edition() {
        return new Edition(language, new Cover(title, author, institution));
    }

    /** The options that ask for the same edition again. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "--lang", language.equals(Locale.ENGLISH) ? "" : language.toLanguageTag());
        add(words, "--title", title);
        add(words, "--author", author);
        add(words, "--institution", institution);
        return words;
    }

    private static void add(List<String> words, String option, String value) {
        if (!value.isEmpty()) {
            words.add(option);
            words.add(value);
        }
    }

    /** Only languages with a catalogue, so that a mistyped one is not answered in English. */
    static final class LanguageConverter implements ITypeConverter<Locale> {

        @Override
        public Locale convert(String tag) {
            return switch (tag) {
                case "en" -> Locale.ENGLISH;
                case "pt-BR" -> Locale.forLanguageTag(tag);
                default -> throw new TypeConversionException("'" + tag + "' is not one of en, pt-BR");
            };
        }
    }
}
