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
    private final PrintStream terminal = System.out;
    private final PrintStream errors = System.err;

    ComparisonOutput(ComparisonFolder out, Plan plan, Edition edition) {
        this.out = out;
        this.plan = plan;
        this.edition = edition;
    }

    void write(Results results, boolean interrupted) {
        out.write(results);
        terminal.println();
        if (!results.runs().isEmpty()) {
            terminal.println(TerminalTable.of(results));
        }
        if (!results.complete()) {
            errors.println("Incomplete: " + results.runs().size() + " of "
                    + plan.runs().size() + " runs were made" + (interrupted ? " before the interruption." : "."));
        }
        terminal.println("Results: " + out.resultsFile());
        report(results);
    }

    private void report(Results results) {
        try {
            Path page = Report.write(results, out.path(), edition);
            terminal.println("Report:  " + page);
        } catch (IOException | IllegalArgumentException unwritable) {
            errors.println("The report could not be made: " + unwritable.getMessage() + "; try ./feedlab report "
                    + out.resultsFile());
        }
    }
}
