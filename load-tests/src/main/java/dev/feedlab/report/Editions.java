package dev.feedlab.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The editions of one report. The first one is in the report's folder and stays there; one in another language is in a folder
 * beside it that is named after the language ({@code pt-BR/}). Each page leads to the others.
 */
final class Editions {

    static final String PAGE = "index.html";

    /** The head of our pages, as {@code report.html} writes it. */
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([A-Za-z-]+)\">");

    /** Where our pages have room for the links. */
    private static final Pattern LINKS = Pattern.compile("<!--editions-->.*?<!--/editions-->", Pattern.DOTALL);

    private Editions() {}

    /** The folder for an edition: the report's own, unless that holds one in another language. */
    static Path folder(Path report, Locale language) throws IOException {
        String tag = language.toLanguageTag();
        return language(report.resolve(PAGE))
                        .filter(first -> !first.equals(tag))
                        .isPresent()
                ? report.resolve(tag)
                : report;
    }

    /** Gives the page of each edition links to all others, in place of those that it had. */
    static void link(Path report, List<Locale> languages) throws IOException {
        Map<String, Path> pages = new TreeMap<>();
        for (Path page : pages(report, languages)) {
            language(page).ifPresent(tag -> pages.putIfAbsent(tag, page));
        }
        for (Path page : pages.values()) {
            String links = pages.entrySet().stream()
                    .filter(other -> !other.getValue().equals(page))
                    .map(other -> link(page, other.getKey(), other.getValue()))
                    .collect(Collectors.joining());
            write(page, links);
        }
    }

    private static List<Path> pages(Path report, List<Locale> languages) {
        List<Path> pages = new ArrayList<>();
        pages.add(report.resolve(PAGE));
        languages.forEach(
                language -> pages.add(report.resolve(language.toLanguageTag()).resolve(PAGE)));
        return pages;
    }

    /** Each language is named in itself. */
    private static String link(Path from, String tag, Path to) {
        Locale language = Locale.forLanguageTag(tag);
        String address = from.getParent().relativize(to).toString().replace('\\', '/');
        return "<p class=\"editions\"><a href=\"%s\" hreflang=\"%s\" lang=\"%s\">%s</a></p>"
                .formatted(address, tag, tag, language.getDisplayName(language));
    }

    private static void write(Path page, String links) throws IOException {
        String text = Files.readString(page);
        String linked = LINKS.matcher(text)
                .replaceFirst(Matcher.quoteReplacement("<!--editions-->" + links + "<!--/editions-->"));
        if (!linked.equals(text)) {
            Path beside = page.resolveSibling(PAGE + ".part");
            Files.writeString(beside, linked);
            Files.move(beside, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The language of a page; nothing where there is none, or none of ours. */
    private static Optional<String> language(Path page) throws IOException {
        if (!Files.isRegularFile(page)) {
            return Optional.empty();
        }
        Matcher language = LANGUAGE.matcher(new String(Files.readAllBytes(page), StandardCharsets.UTF_8));
        return language.find() ? Optional.of(language.group(1)) : Optional.empty();
    }
}
