package dev.feedlab.lab.page;

import dev.feedlab.lab.figures.Group;
import dev.feedlab.lab.figures.LabFigures;
import dev.feedlab.report.page.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The documents that a lab's report names. */
final class LabReferences {

    private static final List<Reference> ALWAYS = List.of(
            new Reference(
                    "Souza, 2023",
                    "N. C. Souza: O protocolo WebSocket. Coursework in Fundamentos de Redes de Computadores, 2023.",
                    ""),
            new Reference(
                    "RFC 6455",
                    "I. Fette, A. Melnikov: The WebSocket Protocol. IETF, December 2011.",
                    "https://www.rfc-editor.org/rfc/rfc6455"),
            new Reference(
                    "RFC 9112",
                    "R. Fielding, M. Nottingham, J. Reschke (eds.): HTTP/1.1. IETF, June 2022.",
                    "https://www.rfc-editor.org/rfc/rfc9112"));

    private static final List<Reference> OF_INTERVALS = List.of(
            new Reference(
                    "David and Nagaraja, 2003",
                    "H. A. David, H. N. Nagaraja: Order Statistics, section 7.1. Wiley.",
                    "https://doi.org/10.1002/0471722162"),
            new Reference(
                    "Hodges and Lehmann, 1963",
                    "J. L. Hodges, E. L. Lehmann: Estimates of location based on rank tests. Annals of Mathematical"
                            + " Statistics 34(2), 598–611.",
                    "https://doi.org/10.1214/aoms/1177704172"));

    private LabReferences() {}

    /** By their names; those of intervals only where there are some. */
    static List<Reference> of(LabFigures figures) {
        List<Reference> all = new ArrayList<>(ALWAYS);
        if (intervals(figures)) {
            all.addAll(OF_INTERVALS);
        }
        all.sort(Comparator.comparing(Reference::key));
        return all;
    }

    /** Whether some duration has an interval. */
    static boolean intervals(LabFigures figures) {
        return figures.groups().stream().map(Group::interval).anyMatch(interval -> interval.isPresent());
    }
}
