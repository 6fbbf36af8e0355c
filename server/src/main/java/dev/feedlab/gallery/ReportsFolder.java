package dev.feedlab.gallery;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A folder of folders with a report each. It is read for each request: reports are written while the server runs. */
final class ReportsFolder {

    private static final String PAGE = "index.html";

    /** Of a comparison, and of a lab. */
    private static final List<String> RESULTS = List.of("results.json", "lab.json");

    private final Path folder;

    ReportsFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** All that is there, the newest run first; nothing where there is no such folder yet. */
    List<FinishedReport> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<FinishedReport> reports = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path each : inside) {
                String name = each.getFileName().toString();
                Optional<Path> page = page(name);
                if (page.isPresent()) {
                    reports.add(FinishedReport.in(each, page.get(), run(name)));
                }
            }
        }
        reports.sort(Comparator.comparing(FinishedReport::when).reversed().thenComparing(FinishedReport::name));
        return reports;
    }

    private RunSummary run(String name) throws IOException {
        for (String results : RESULTS) {
            Optional<Path> file = file(name, results);
            if (file.isPresent()) {
                return RunSummary.in(file.get());
            }
        }
        return RunSummary.UNKNOWN;
    }

    /** The page of the report of that name. */
    Optional<Path> page(String name) throws IOException {
        return file(name, PAGE);
    }

    /**
     * A file of a report.
     *
     * @param name of the report's folder
     * @param inside the file's path in it, with slashes
     * @return nothing where there is no such file, where it is hidden, or where it lies elsewhere: above the folder, or
     *     behind a link that leads out of it
     */
    Optional<Path> file(String name, String inside) throws IOException {
        if (!isFolderName(name)) {
            return Optional.empty();
        }
        try {
            Path report = folder.toRealPath().resolve(name);
            Path file = report.resolve(inside);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            return real.startsWith(report) && !isHidden(report.relativize(real)) ? Optional.of(real) : Optional.empty();
        } catch (InvalidPathException | NoSuchFileException nowhere) {
            return Optional.empty();
        }
    }

    /** Leads one step down, and not into what is hidden. */
    private static boolean isFolderName(String name) {
        return !name.isEmpty() && !name.startsWith(".") && !name.contains("/") && !name.contains("\\");
    }

    private static boolean isHidden(Path inside) {
        for (Path step : inside) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
