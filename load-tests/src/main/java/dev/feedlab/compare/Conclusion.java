package dev.feedlab.compare;

import dev.feedlab.result.Results;
import java.io.PrintStream;

/** What a comparison leaves behind: the file, and the table in the terminal. */
final class Conclusion {

    private final OutputFolder out;
    private final Plan plan;
    private final PrintStream terminal = System.out;

    Conclusion(OutputFolder out, Plan plan) {
        this.out = out;
        this.plan = plan;
    }

    void draw(Results results, boolean interrupted) {
        if (results.runs().isEmpty()) {
            out.removeIfEmpty();
            System.err.println("No run was finished, so there is nothing to report.");
            return;
        }
        out.write(results);
        terminal.println("Results: " + out.resultsFile());
        if (!results.complete()) {
            System.err.println("Incomplete: " + results.runs().size() + " of "
                    + plan.runs().size() + " runs were made" + (interrupted ? " before the interruption." : "."));
        }
    }
}
