package dev.feedlab.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A report that can be read.
 *
 * @param name of its folder
 * @param title as its page gives it, without markup; may be empty
 * @param description as its page gives it, without markup; may be empty
 * @param language of its page, as a language tag (RFC 5646); may be empty
 * @param writtenAt when its page was written, in microseconds since the Unix epoch
 * @param startedAt when its run was, in microseconds since the Unix epoch; null where its results do not tell
 * @param complete false where its run was stopped before the end; null where its results do not tell
 * @param checks the worst that came out of its checks, as its page gives it: passed, caution or failed; may be empty
 * @param files beside the page that are worth a link
 */
record FinishedReport(
        String name,
        String title,
        String description,
        String language,
        long writtenAt,
        Long startedAt,
        Boolean complete,
        String checks,
        List<String> files) {

    /** A page's head comes first; the charts behind it may have megabytes. */
    private static final int HEAD_BYTES = 16_384;

    /** Editions in other languages, each in a folder that is named after it, and the data. */
    private static final List<String> WORTH_A_LINK = List.of(
            "en/index.html",
            "pt-BR/index.html",
            "report.pdf",
            "report.md",
            "results.csv",
            "results.json",
            "lab.csv",
            "lab.json");

    static FinishedReport in(Path folder, Path page, RunSummary run) throws IOException {
        Document head = head(page);
        FileTime written = Files.getLastModifiedTime(page);
        return new FinishedReport(
                folder.getFileName().toString(),
                head.title(),
                meta(head, "description"),
                head.select("html").attr("lang"),
                written.to(TimeUnit.MICROSECONDS),
                run.startedAt(),
                run.complete(),
                meta(head, "feedlab-checks"),
                WORTH_A_LINK.stream()
                        .filter(name -> Files.isRegularFile(folder.resolve(name)))
                        .toList());
    }

    /** When its run was, or else when its page was written; in microseconds since the Unix epoch. */
    long when() {
        return startedAt == null ? writtenAt : startedAt;
    }

    private static String meta(Document head, String name) {
        return head.select("meta[name=" + name + "]").attr("content");
    }

    private static Document head(Path page) throws IOException {
        try (InputStream in = Files.newInputStream(page)) {
            return Jsoup.parse(new String(in.readNBytes(HEAD_BYTES), UTF_8));
        }
    }
}
