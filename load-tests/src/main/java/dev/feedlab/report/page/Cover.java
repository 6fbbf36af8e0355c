package dev.feedlab.report.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader adds so that the report can be handed in. Each may be empty and is left out then.
 *
 * @param title instead of the report's own
 * @param author one or several, as they wish to be named
 * @param institution a school, a company, a course
 */
public record Cover(String title, String author, String institution) {

    private static final String BETWEEN = " · ";

    /** Nothing added. */
    public static final Cover PLAIN = new Cover("", "", "");

    /**
     * Author, institution and day on one line, as far as they are known.
     *
     * @param day may be empty
     */
    public String byline(String day) {
        return Stream.of(author, institution, day)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(BETWEEN));
    }
}
