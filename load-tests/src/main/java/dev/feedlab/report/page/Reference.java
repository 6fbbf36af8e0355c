package dev.feedlab.report.page;

import java.util.List;

/**
 * A document that the report rests on.
 *
 * @param key what the text calls it
 * @param title with its authors, its place and its year
 * @param address where it can be read
 */
public record Reference(String key, String title, String address) {

    /** All that the report's text names. */
    static final List<Reference> ALL = List.of(
            new Reference(
                    "RFC 6455",
                    "I. Fette, A. Melnikov: The WebSocket Protocol. IETF, December 2011.",
                    "https://www.rfc-editor.org/rfc/rfc6455"),
            new Reference(
                    "RFC 9110",
                    "R. Fielding, M. Nottingham, J. Reschke (eds.): HTTP Semantics. IETF, June 2022.",
                    "https://www.rfc-editor.org/rfc/rfc9110"),
            new Reference(
                    "RFC 9112",
                    "R. Fielding, M. Nottingham, J. Reschke (eds.): HTTP/1.1. IETF, June 2022.",
                    "https://www.rfc-editor.org/rfc/rfc9112"),
            new Reference(
                    "WHATWG HTML",
                    "WHATWG: HTML, Living Standard, section “Server-sent events”.",
                    "https://html.spec.whatwg.org/multipage/server-sent-events.html"));
}
