package dev.feedlab.compare;

import dev.feedlab.report.Edition;
import dev.feedlab.report.Report;
import dev.feedlab.report.TerminalTable;
import dev.feedlab.result.Results;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Writes what a comparison leaves behind: the file, the report made from it, and the table in the terminal. */
final class ComparisonOutput {

    private final ComparisonFolder out;
    private final Plan plan;
    private final Edition edition;
    private final String resumption;

    /** The report's; null where there is none. */
    private Path page;

    /** Why there is none. */
    private String noPage;

    private final PrintStream terminal = System.out;
    private final PrintStream errors = System.err;

    ComparisonOutput(ComparisonFolder out, Plan plan, Edition edition, String resumption) {
        this.out = out;
        this.plan = plan;
        this.edition = edition;
        this.resumption = resumption;
    }

    /** Writes the file, and the report beside it if that can be made. */
    void write(Results results) {
        out.write(results);
        try {
            page = Report.write(results, out.path(), edition);
        } catch (IOException | IllegalArgumentException unwritable) {
            noPage = unwritable.getMessage();
        }
    }

    /** Prints the table, and where all of it is; last of all, how to go on where something is missing. */
    void print(Results results, boolean interrupted) {
        terminal.println();
        if (!results.runs().isEmpty()) {
            terminal.println(TerminalTable.of(results));
        }
        if (!results.complete()) {
            errors.println("Incomplete: " + results.runs().size() + " of "
                    + plan.runs().size() + " runs were made" + (interrupted ? " before the interruption." : "."));
        }
        terminal.println("Results: " + out.resultsFile());
        if (page != null) {
            terminal.println("Report:  " + page);
        } else {
            errors.println("The report could not be made: " + noPage + "; try ./feedlab report " + out.resultsFile());
        }
        if (!results.complete()) {
            terminal.println("Go on:   " + resumption);
        }
    }
}
