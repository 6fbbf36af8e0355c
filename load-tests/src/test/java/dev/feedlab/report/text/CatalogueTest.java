package dev.feedlab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
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

class CatalogueTest {

    /** A key in Java is a string literal, in a template the argument of {@code text}. */
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z0-9-]+(?:\\.[a-z0-9-]+)*)[\"']");

    @Test
    void eachLanguageHasTheSameKeys() {
        assertThat(Texts.LANGUAGES).hasSize(2);
        assertThat(keys(Texts.LANGUAGES.get(0))).isEqualTo(keys(Texts.LANGUAGES.get(1)));
    }

    @Test
    void eachTextTakesTheSameArguments() {
        ResourceBundle english = catalogue(Texts.LANGUAGES.get(0));
        ResourceBundle brazilian = catalogue(Texts.LANGUAGES.get(1));
        for (String key : keys(Locale.ENGLISH)) {
            assertThat(arguments(brazilian.getString(key))).as(key).isEqualTo(arguments(english.getString(key)));
        }
    }

    @Test
    void eachKeyIsUsedAndEachUsedKeyExists() throws IOException {
        Set<String> literals = literals();
        Set<String> known = keys(Locale.ENGLISH);
        assertThat(literals).containsAll(known);

        Set<String> rooms = known.stream().map(CatalogueTest::room).collect(Collectors.toSet());
        assertThat(literals.stream()
                        .filter(literal -> literal.contains(".") && rooms.contains(room(literal)))
                        .filter(literal -> !isFile(literal)))
                .isSubsetOf(known);
    }

    @Test
    void noTextHasAnApostropheThatAPatternWouldSwallow() {
        for (Locale language : Texts.LANGUAGES) {
            ResourceBundle catalogue = catalogue(language);
            assertThat(keys(language))
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

    private static String room(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static Set<String> keys(Locale language) {
        Set<String> keys = new TreeSet<>();
        Enumeration<String> all = catalogue(language).getKeys();
        all.asIterator().forEachRemaining(keys::add);
        return keys;
    }

    private static ResourceBundle catalogue(Locale language) {
        return ResourceBundle.getBundle(
                "dev.feedlab.report.messages", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Set<String> arguments(String pattern) {
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals() throws IOException {
        List<Path> rooms = Stream.of("src/main/java/dev/feedlab/report", "src/main/resources/dev/feedlab/report")
                .map(Path::of)
                .toList();
        Set<String> literals = new TreeSet<>();
        for (Path room : rooms) {
            try (Stream<Path> files = Files.walk(room)) {
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
