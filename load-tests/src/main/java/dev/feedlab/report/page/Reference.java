package dev.feedlab.report.page;

import dev.feedlab.workload.Transport;
import java.util.List;
import java.util.function.Predicate;

/**
 * A document that the report rests on.
 *
 * @param key what the text calls it
 * @param title with its authors, its place and its year
 * @param address where it can be read, or found; empty where there is none
 */
public record Reference(String key, String title, String address) {

    /** A document, and whether a report that uses that much names it. */
    private record Named(Reference reference, Predicate<Used> when) {}

    private static final List<Named> ALL = List.of(
            named(
                    used -> used.has(Transport.WEBSOCKET),
                    "RFC 6455",
                    "I. Fette, A. Melnikov: The WebSocket Protocol. IETF, December 2011.",
                    "https://www.rfc-editor.org/rfc/rfc6455"),
            named(
                    used -> true,
                    "RFC 9110",
                    "R. Fielding, M. Nottingham, J. Reschke (eds.): HTTP Semantics. IETF, June 2022.",
                    "https://www.rfc-editor.org/rfc/rfc9110"),
            named(
                    used -> true,
                    "RFC 9112",
                    "R. Fielding, M. Nottingham, J. Reschke (eds.): HTTP/1.1. IETF, June 2022.",
                    "https://www.rfc-editor.org/rfc/rfc9112"),
            named(
                    used -> used.has(Transport.SSE),
                    "WHATWG HTML",
                    "WHATWG: HTML, Living Standard, section “Server-sent events”.",
                    "https://html.spec.whatwg.org/multipage/server-sent-events.html"),
            named(
                    Used::pairs,
                    "Card et al., 1991",
                    "S. K. Card, G. G. Robertson, J. D. Mackinlay: The information visualizer, an information"
                            + " workspace. CHI ’91, 181–188.",
                    "https://doi.org/10.1145/108844.108874"),
            named(
                    Used::intervals,
                    "David and Nagaraja, 2003",
                    "H. A. David, H. N. Nagaraja: Order Statistics, section 7.1. Wiley.",
                    "https://doi.org/10.1002/0471722162"),
            named(
                    Used::tests,
                    "Hodges and Lehmann, 1963",
                    "J. L. Hodges, E. L. Lehmann: Estimates of location based on rank tests. Annals of Mathematical"
                            + " Statistics 34(2), 598–611.",
                    "https://doi.org/10.1214/aoms/1177704172"),
            named(
                    Used::tests,
                    "Holm, 1979",
                    "S. Holm: A simple sequentially rejective multiple test procedure. Scandinavian Journal of"
                            + " Statistics 6(2), 65–70.",
                    "https://www.jstor.org/stable/4615733"),
            named(
                    Used::tests,
                    "Mann and Whitney, 1947",
                    "H. B. Mann, D. R. Whitney: On a test of whether one of two random variables is stochastically"
                            + " larger than the other. Annals of Mathematical Statistics 18(1), 50–60.",
                    "https://doi.org/10.1214/aoms/1177730491"),
            named(
                    Used::pairs,
                    "Miller, 1968",
                    "R. B. Miller: Response time in man-computer conversational transactions. AFIPS ’68, 267–277.",
                    "https://doi.org/10.1145/1476589.1476628"),
            named(
                    Used::pairs,
                    "Nielsen, 1993",
                    "J. Nielsen: Usability Engineering, section 5.5. Academic Press.",
                    "https://www.nngroup.com/articles/response-times-3-important-limits/"),
            named(
                    Used::tests,
                    "Vargha and Delaney, 2000",
                    "A. Vargha, H. D. Delaney: A critique and improvement of the CL common language effect size"
                            + " statistics of McGraw and Wong. Journal of Educational and Behavioral Statistics 25(2),"
                            + " 101–132.",
                    "https://doi.org/10.3102/10769986025002101"));

    private static Named named(Predicate<Used> when, String key, String title, String address) {
        return new Named(new Reference(key, title, address), when);
    }

    /**
     * The document that reports call so.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static Reference of(String key) {
        return ALL.stream()
                .map(Named::reference)
                .filter(reference -> reference.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** All that the text of a report names which uses that much. */
    static List<Reference> of(Used used) {
        return ALL.stream()
                .filter(named -> named.when().test(used))
                .map(Named::reference)
                .toList();
    }
}
