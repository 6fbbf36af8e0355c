package dev.feedlab.lab.page;

import dev.feedlab.lab.figures.Group;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.page.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The documents that a lab's report names. */
final class LabReferences {

    private static final Reference SOUZA = new Reference(
            "Souza, 2023",
            "N. C. Souza: O protocolo WebSocket. Coursework in Fundamentos de Redes de Computadores, 2023.",
            "");

    private LabReferences() {}

    /** By their names; those of intervals only where there are some. */
    static List<Reference> of(LabFigures figures) {
        List<Reference> all = new ArrayList<>(List.of(SOUZA, Reference.of("RFC 6455"), Reference.of("RFC 9112")));
        if (intervals(figures)) {
            all.add(Reference.of("David and Nagaraja, 2003"));
            all.add(Reference.of("Hodges and Lehmann, 1963"));
        }
        all.sort(Comparator.comparing(Reference::key));
        return all;
    }

    /** Whether some duration has an interval. */
    static boolean intervals(LabFigures figures) {
        return figures.groups().stream().map(Group::interval).anyMatch(interval -> interval.isPresent());
    }
}
