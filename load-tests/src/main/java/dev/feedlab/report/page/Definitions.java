package dev.feedlab.report.page;

import dev.feedlab.report.text.Wording;
import dev.feedlab.workload.Transport;
import java.util.ArrayList;
import java.util.List;

/** How it was measured and what the figures mean, without what a report does not use. */
final class Definitions {

    private final Used used;
    private final Wording wording;

    Definitions(Used used, Wording wording) {
        this.used = used;
        this.wording = wording;
    }

    /** The method, in sentences. */
    String method(boolean ownServer) {
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.text("method.schedule"));
        sentences.add(wording.text(ownServer ? "method.alone.own" : "method.alone.target"));
        sentences.add(wording.text("method.wire"));
        if (used.has(Transport.SSE)) {
            sentences.add(wording.text("method.wire.sse"));
        }
        if (used.has(Transport.WEBSOCKET)) {
            sentences.add(wording.text("method.wire.websocket"));
        }
        sentences.add(wording.text("method.clocks"));
        sentences.add(wording.text("method.complete"));
        return String.join(" ", sentences);
    }

    /** What the figures mean, a paragraph each. */
    List<String> meanings() {
        List<String> meanings = new ArrayList<>();
        meanings.add(wording.text("reading.delivery"));
        meanings.add(wording.text("reading.percentile"));
        meanings.add(wording.text("reading.bytes"));
        meanings.add(wording.text("reading.requests"));
        meanings.add(wording.text("reading.cost"));
        if (used.intervals()) {
            meanings.add(wording.text("reading.interval"));
        }
        if (used.tests()) {
            meanings.add(wording.text("reading.interval.ratio"));
            meanings.add(wording.text("reading.contrast"));
        }
        if (used.pairs()) {
            meanings.add(wording.text("reading.felt"));
        }
        return meanings;
    }
}
