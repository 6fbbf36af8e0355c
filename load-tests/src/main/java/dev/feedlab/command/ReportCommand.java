package dev.feedlab.command;

import dev.feedlab.process.OutputFolder;
import dev.feedlab.report.Edition;
import dev.feedlab.report.Report;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
            "It takes the results of a comparison and runs nothing. In another language it",
            "stands beside the first one, in a folder named after the language."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the report is made, and its path printed", "2:wrong options, or results that cannot be read"
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  ./feedlab report results/20260801-101500 --lang pt-BR",
            "  ./feedlab report before after --out results/both"
        })
public final class ReportCommand implements Callable<Integer> {

    /** More would not fit beside one another. */
    private static final int MOST = 4;

    private static final String RESULTS = "results.json";

    @Parameters(
            arity = "1..*",
            paramLabel = "RESULTS",
            description = "The folder of a comparison, or the results.json in it; several are compared with the first.")
    private List<Path> named;

    /** The files that they are. */
    private List<Path> files;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where the report and its results.json go; default: the folder of RESULTS, for several a new one in results/.")
    private Path folder;

    @Mixin
    private EditionOptions edition;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            requireFolder();
            requireFew();
            files = new ArrayList<>();
            for (Path each : named) {
                files.add(fileOf(each));
            }
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
            return refuse(named.get(0) + ": " + damaged.getMessage());
        }
    }

    private static String reason(FileSystemException denied) {
        return denied.getReason() == null ? "" : ": " + denied.getReason();
    }

    /** A comparison is its folder to people; what lies there otherwise is said. */
    private static Path fileOf(Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            return named;
        }
        if (!Files.exists(named.resolve(RESULTS)) && Files.exists(named.resolve("lab.json"))) {
            throw new IOException(named + " holds a ping-pong; make its report by ./feedlab ping-pong --from "
                    + named.resolve("lab.json"));
        }
        if (!Files.exists(named.resolve(RESULTS))) {
            throw new IOException("there is no " + RESULTS + " in the folder " + named);
        }
        return named.resolve(RESULTS);
    }

    private void requireFew() throws IOException {
        if (named.size() > MOST) {
            throw new IOException(named.size() + " results do not fit side by side; name " + MOST + " at most");
        }
    }

    private void requireFolder() throws IOException {
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder + " is a file; --out takes a folder");
        }
    }

    private Path reportOfOne(Path file) throws IOException {
        Results results = ResultsFile.read(file);
        Path target = folder == null ? parent(file) : folder;
        Edition wanted = edition.edition(results.report());
        Path copy = target.resolve(RESULTS);
        boolean alreadyThere = Files.exists(copy);
        if (alreadyThere && !ResultsFile.read(copy).measuresTheSameAs(results)) {
            throw new IOException(target + " holds the results of another comparison; name another folder with --out");
        }
        Path page = Report.write(results, target, wanted);
        if (folder != null && !alreadyThere) {
            ResultsFile.write(results.with(wanted.options()), copy);
        }
        return page;
    }

    private Path sideBySide() throws IOException {
        Path target = folder == null ? OutputFolder.named("side-by-side-") : folder;
        requireApart(target);
        Map<String, Results> results = new LinkedHashMap<>();
        for (Path file : files) {
            results.put(source(file), ResultsFile.read(file));
        }
        List<String> words = new ArrayList<>(named.stream().map(Path::toString).toList());
        words.addAll(edition.words());
        String command = "./feedlab report " + ShellWords.of(words);
        return Report.writeSideBySide(results, command, target, edition.edition());
    }

    /** One report must not be written over another, nor a result be compared with itself. */
    private void requireApart(Path target) throws IOException {
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
