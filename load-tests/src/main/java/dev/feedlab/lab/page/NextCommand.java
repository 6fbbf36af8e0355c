package dev.feedlab.lab.page;

import dev.feedlab.lab.LabSetup;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.lab.figures.NextLab;
import dev.feedlab.lab.figures.NextLab.Change;
import dev.feedlab.report.page.Document;
import dev.feedlab.terminal.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command that should decide what is not decided.
 *
 * @param text what is other than before, and how long it takes
 */
public record NextCommand(String text, String command) {

    /** Of a lab; none where nothing is open that another lab would decide. */
    static Optional<NextCommand> of(LabFigures figures, LabChecks checks, LabWording wording) {
        return NextLab.after(figures, checks.allPassed()).map(next -> {
            List<String> reasons = reasons(figures.result().setup(), next, wording);
            if (checks.disturbed()) {
                reasons.add(wording.text("next.quiet"));
            }
            String list = wording.report().texts().list(reasons);
            String text = wording.text("next.text", list, Durations.words(next.duration()));
            return new NextCommand(text, Document.oneLine(next.setup().command()));
        });
    }

    private static List<String> reasons(LabSetup before, NextLab next, LabWording wording) {
        List<String> reasons = new ArrayList<>();
        for (Change change : next.changes()) {
            reasons.add(
                    switch (change) {
                        case REPEATS ->
                            wording.text("next.repeats", next.setup().repeats(), before.repeats());
                        case QUANTITIES -> wording.text("next.quantities");
                        case WARM_UP -> wording.text("next.warm-up");
                    });
        }
        if (reasons.isEmpty()) {
            reasons.add(wording.text("next.again"));
        }
        return reasons;
    }
}
