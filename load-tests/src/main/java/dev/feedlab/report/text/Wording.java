package dev.feedlab.report.text;

import java.util.Locale;

/** Sentences and figures in one language. */
public record Wording(Texts texts, Numbers numbers) {

    /** The wording for readers of that language; English where there is no catalogue for it. */
    public static Wording in(Locale wanted) {
        return in(new Texts(wanted));
    }

    /** The wording of those texts, with figures in their language. */
    public static Wording in(Texts texts) {
        return new Wording(texts, new Numbers(texts.language()));
    }

    /** Short for {@link Texts#text}. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
