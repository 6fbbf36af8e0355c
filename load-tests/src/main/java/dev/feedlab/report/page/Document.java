package dev.feedlab.report.page;

import dev.feedlab.report.chart.ChartImages;
import java.util.List;

/** What a template sets; each kind has sections of its own under the same heading. */
public interface Document {

    /** The template of its sections, for page and paper. */
    String sections();

    /** The template of all of it in Markdown. */
    String markdown();

    /** Its charts, in their order; their files lie beside the document. */
    List<ChartImages> charts();

    /** Its sections, for a list of contents; empty where it is short enough to have none. */
    default List<Heading> contents() {
        return List.of();
    }

    /** The command line that makes it again. */
    String command();

    /** The same on one line, for places where nothing is escaped. */
    default String commandLine() {
        return oneLine(command());
    }

    /** A text without line ends and other control characters. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
