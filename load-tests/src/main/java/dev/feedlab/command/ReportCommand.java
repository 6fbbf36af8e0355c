package dev.feedlab.command;

import dev.feedlab.process.OutputFolder;
import dev.feedlab.report.Report;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a report out of one results.json, or of several side by side, without running anything. */
@Command(
        name = "report",
        description = {
            "Makes a report again, or sets several side by side.",
            "It takes the results.json of a comparison and runs nothing."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the report is made, and its path printed", "2:wrong options, or results that cannot be read"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  ./feedlab report results/20260801-101500/results.json",
            "  ./feedlab report before/results.json after/results.json --out results/both"
        })
public final class ReportCommand implements Callable<Integer> {

    /** More would not fit beside one another. */
    private static final int MOST = 4;

    @Parameters(
            arity = "1..*",
            paramLabel = "RESULTS.json",
            description = "The file that a comparison wrote; several are compared with the first.")
    private List<Path> files;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where the report goes; default: the folder of RESULTS.json, for several a new one in results/.")
    private Path folder;

    @Mixin
    private EditionOptions edition;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            requireFolder();
            Path page = files.size() == 1 ? reportOfOne(files.get(0)) : sideBySide();
            spec.commandLine().getOut().println(page);
            return ExitStatus.SOUND;
        } catch (NoSuchFileException missing) {
            return refuse(missing.getFile() + " does not exist");
        } catch (FileSystemException denied) {
            return refuse("cannot read or write " + denied.getFile() + reason(denied));
        } catch (IOException unusable) {
            return refuse(unusable.getMessage());
        } catch (IllegalArgumentException damaged) {
            return refuse(files.get(0) + ": " + damaged.getMessage());
        }
    }

    private static String reason(FileSystemException denied) {
        return denied.getReason() == null ? "" : ": " + denied.getReason();
    }

    /** What people mistake most: a folder for the file in it, a file for a folder, and a lab for a comparison. */
    private Results read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; give the results.json in it");
        }
        return ResultsFile.read(file);
    }

    private void requireFolder() throws IOException {
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; --out takes a folder");
        }
    }

    private Path reportOfOne(Path file) throws IOException {
        Results results = read(file);
        Path target = folder == null ? parent(file) : folder;
        return Report.write(results, target, edition.edition());
    }

    private Path sideBySide() throws IOException {
        Path target = folder == null ? OutputFolder.named("side-by-side-") : folder;
        requireApart(target);
        Map<String, Results> results = new LinkedHashMap<>();
        for (Path file : files) {
            results.put(source(file), read(file));
        }
        String command =
                "./feedlab report " + files.stream().map(Path::toString).collect(Collectors.joining(" "));
        return Report.writeSideBySide(results, command, target, edition.edition());
    }

    /** One report must not be written over another, nor a result be compared with itself. */
    private void requireApart(Path target) throws IOException {
        if (files.size() > MOST) {
            throw new IOException(files.size() + " results do not fit side by side; name " + MOST + " at most");
        }
        if (files.stream()
                        .map(file -> file.toAbsolutePath().normalize())
                        .distinct()
                        .count()
                < files.size()) {
            throw new IOException("a file is named twice; name different ones");
        }
        for (Path file : files) {
            if (parent(file).equals(target.toAbsolutePath().normalize())) {
                throw new IOException(target + " holds the report of " + file + "; name another folder with --out");
            }
        }
    }

    /** The name of its folder, which is what people call a result; the whole path where two have the same. */
    private String source(Path file) {
        String name = folderName(file);
        boolean unique = files.stream()
                        .map(ReportCommand::folderName)
                        .filter(name::equals)
                        .count()
                == 1;
        return unique ? name : file.toString();
    }

    private static String folderName(Path file) {
        Path name = parent(file).getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static Path parent(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + reason.replaceAll("\\R", " "));
        return CommandLine.ExitCode.USAGE;
    }
}
