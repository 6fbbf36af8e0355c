package dev.feedlab.report.text;

import dev.feedlab.workload.Transport;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The report's sentences in one language, by key, out of {@code messages_*.properties}. A pattern is one of
 * {@link MessageFormat}; figures come in already written by {@link Numbers}.
 */
public final class Texts {

    private static final String CATALOGUE = "dev.feedlab.report.messages";
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    /** The languages that there is a catalogue for; the first stands in for all others. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, BRAZIL);

    /** Spelled out, so that a search for a key's use finds it. */
    private static final Map<Transport, String> TRANSPORT_KEYS = Map.of(
            Transport.POLLING, "transport.polling",
            Transport.LONG_POLLING, "transport.long-polling",
            Transport.SSE, "transport.sse",
            Transport.WEBSOCKET, "transport.websocket");

    private final Locale language;
    private final ResourceBundle catalogue;

    /** The report's texts for readers of that language; English where there is no catalogue for it. */
    public Texts(Locale wanted) {
        this(CATALOGUE, wanted);
    }

    /**
     * Texts for readers of that language; English where there is no catalogue for it.
     *
     * @param name of the catalogue, as a resource bundle is named
     */
    public Texts(String name, Locale wanted) {
        language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.get(0));
        catalogue = ResourceBundle.getBundle(name, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The language that is written, which need not be the one that was wanted. */
    public Locale language() {
        return language;
    }

    /**
     * The text of that key with its arguments put in.
     *
     * @throws java.util.MissingResourceException if the catalogue lacks the key
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(catalogue.getString(key), language).format(arguments);
    }

    /** Whether the catalogue has a text of that key. */
    public boolean has(String key) {
        return catalogue.containsKey(key);
    }

    /** A transport's name. */
    public String name(Transport transport) {
        return text(TRANSPORT_KEYS.get(transport));
    }

    /** "a", "a and b", "a, b and c". */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return text("list.last", String.join(", ", items.subList(0, last)), items.get(last));
    }
}
