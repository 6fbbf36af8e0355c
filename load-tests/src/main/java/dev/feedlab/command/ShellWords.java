package dev.feedlab.command;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as they can be pasted into a POSIX shell. */
final class ShellWords {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:,=@%+-]+");

    private ShellWords() {}

    /** These words, those in single quotes that a shell would read otherwise (POSIX.1, Shell Command Language, 2.2.2). */
    static String of(Collection<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
