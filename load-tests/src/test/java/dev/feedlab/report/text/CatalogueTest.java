package dev.feedlab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

    /** A key in Java is a string literal, in a template the argument of {@code text}. */
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z0-9-]+(?:\\.[a-z0-9-]+)*)[\"']");

    /** Whose texts, and where they are used. */
    enum Owner {
        REPORT("report"),
        LAB("lab");

        private final String folder;

        Owner(String folder) {
            this.folder = folder;
        }

        ResourceBundle catalogue(Locale language) {
            Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
            return ResourceBundle.getBundle("dev.feedlab." + folder + ".messages", language, noFallback);
        }

        Set<String> keys(Locale language) {
            Set<String> keys = new TreeSet<>();
            catalogue(language).getKeys().asIterator().forEachRemaining(keys::add);
            return keys;
        }

        List<Path> folders() {
            return Stream.of("src/main/java/dev/feedlab/", "src/main/resources/dev/feedlab/")
                    .map(above -> Path.of(above + folder))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageHasTheSameKeys(Owner owner) {
        assertThat(Texts.LANGUAGES).hasSize(2);
        assertThat(owner.keys(Texts.LANGUAGES.get(0))).isEqualTo(owner.keys(Texts.LANGUAGES.get(1)));
    }

    @ParameterizedTest
    @EnumSource
    void eachTextTakesTheSameArguments(Owner owner) {
        ResourceBundle english = owner.catalogue(Texts.LANGUAGES.get(0));
        ResourceBundle brazilian = owner.catalogue(Texts.LANGUAGES.get(1));
        for (String key : owner.keys(Locale.ENGLISH)) {
            assertThat(arguments(brazilian.getString(key))).as(key).isEqualTo(arguments(english.getString(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachKeyIsUsedAndEachUsedKeyExists(Owner owner) throws IOException {
        Set<String> literals = literals(owner);
        Set<String> known = owner.keys(Locale.ENGLISH);
        assertThat(literals).containsAll(known);

        Set<String> prefixes = known.stream().map(CatalogueTest::prefix).collect(Collectors.toSet());
        assertThat(literals.stream()
                        .filter(literal -> literal.contains(".") && prefixes.contains(prefix(literal)))
                        .filter(literal -> !isFile(literal)))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @EnumSource
    void noTextHasAnApostropheThatAPatternWouldSwallow(Owner owner) {
        for (Locale language : Texts.LANGUAGES) {
            ResourceBundle catalogue = owner.catalogue(language);
            assertThat(owner.keys(language))
                    .allSatisfy(key -> assertThat(catalogue.getString(key)).doesNotContain("'"));
        }
    }

    @Test
    void othersReadEnglish() {
        assertThat(new Texts(Locale.FRENCH).language()).isEqualTo(Locale.ENGLISH);
        assertThat(new Texts(Locale.forLanguageTag("pt-PT")).language()).isEqualTo(Locale.forLanguageTag("pt-BR"));
    }

    @Test
    void listsWithAnAnd() {
        Texts texts = new Texts(Locale.ENGLISH);
        assertThat(texts.list(List.of())).isEmpty();
        assertThat(texts.list(List.of("a"))).isEqualTo("a");
        assertThat(texts.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(texts.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    private static boolean isFile(String literal) {
        return literal.endsWith(".md")
                || literal.endsWith(".html")
                || literal.endsWith(".csv")
                || literal.endsWith(".css");
    }

    private static String prefix(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static Set<String> arguments(String pattern) {
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals(Owner owner) throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path folder : owner.folders()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(CatalogueTest::holdsLiterals).toList()) {
                    LITERAL.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
                }
            }
        }
        return literals;
    }

    private static boolean holdsLiterals(Path file) {
        return Arrays.asList("java", "html", "md")
                .contains(file.toString().substring(file.toString().lastIndexOf('.') + 1));
    }
}
