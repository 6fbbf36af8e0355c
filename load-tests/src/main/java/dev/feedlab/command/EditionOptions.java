package dev.feedlab.command;

import dev.feedlab.report.Edition;
import dev.feedlab.report.page.Cover;
import dev.feedlab.result.ReportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be chosen about a report, wherever one is made. */
final class EditionOptions {

    private static final ReportOptions NOTHING = new ReportOptions("", "", "", Locale.ENGLISH.toLanguageTag());

    @Option(
            names = "--lang",
            paramLabel = "en|pt-BR",
            converter = LanguageConverter.class,
            description = "The report's language; default: that of the run's first report, else en.")
    private Locale language;

    @Option(names = "--title", paramLabel = "TEXT", description = "The report's title.")
    private String title;

    @Option(names = "--author", paramLabel = "TEXT", description = "Who hands it in.")
    private String author;

    @Option(names = "--institution", paramLabel = "TEXT", description = "School, company or course.")
    private String institution;

    /** What was chosen, and English where no language was. */
    Edition edition() {
        return edition(NOTHING);
    }

    /**
     * What was chosen, and where nothing was, what a result keeps of an earlier choice.
     *
     * @param kept null where it keeps none
     */
    Edition edition(ReportOptions kept) {
        ReportOptions before = kept == null ? NOTHING : kept;
        return new Edition(
                language == null ? Locale.forLanguageTag(before.language()) : language,
                new Cover(
                        or(title, before.title()), or(author, before.author()), or(institution, before.institution())));
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    /** The options that ask for the same edition again. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "--lang", language == null ? null : language.toLanguageTag());
        add(words, "--title", title);
        add(words, "--author", author);
        add(words, "--institution", institution);
        return words;
    }

    private static void add(List<String> words, String option, String value) {
        if (value != null) {
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
