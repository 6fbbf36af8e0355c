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
 * @param files beside the page that are worth a link
 */
record FinishedReport(
        String name, String title, String description, String language, long writtenAt, List<String> files) {

    /** A page's head comes first; the charts behind it may have megabytes. */
    private static final int HEAD_BYTES = 16_384;

    private static final List<String> WORTH_A_LINK =
            List.of("report.pdf", "report.md", "results.csv", "results.json", "lab.csv", "lab.json");

    static FinishedReport in(Path folder, Path page) throws IOException {
        Document head = head(page);
        FileTime written = Files.getLastModifiedTime(page);
        return new FinishedReport(
                folder.getFileName().toString(),
                head.title(),
                head.select("meta[name=description]").attr("content"),
                head.select("html").attr("lang"),
                written.to(TimeUnit.MICROSECONDS),
                WORTH_A_LINK.stream()
                        .filter(name -> Files.isRegularFile(folder.resolve(name)))
                        .toList());
    }

    private static Document head(Path page) throws IOException {
        try (InputStream in = Files.newInputStream(page)) {
            return Jsoup.parse(new String(in.readNBytes(HEAD_BYTES), UTF_8));
        }
    }
}
