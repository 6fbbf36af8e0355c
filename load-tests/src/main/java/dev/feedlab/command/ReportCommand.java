package dev.feedlab.command;

import dev.feedlab.report.Report;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a report out of a results.json, without running anything. */
@Command(name = "report", description = "Makes the report of a comparison again, from its results.json alone.")
public final class ReportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int CANNOT = 2;

    @Parameters(paramLabel = "RESULTS.json", description = "The file that a comparison wrote.")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the report goes; default: the folder of RESULTS.json.")
    private Path folder;

    @Mixin
    private EditionOptions edition;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Results results = ResultsFile.read(file);
            Path target = folder == null ? file.toAbsolutePath().getParent() : folder;
            Path page = Report.write(results, target, edition.edition());
            spec.commandLine().getOut().println(page);
            return DONE;
        } catch (NoSuchFileException missing) {
            return refuse(missing.getFile() + " does not exist");
        } catch (FileSystemException denied) {
            return refuse("cannot read or write " + denied.getFile() + ": "
                    + denied.getClass().getSimpleName());
        } catch (IOException unusable) {
            return refuse(unusable.getMessage());
        } catch (IllegalArgumentException damaged) {
            return refuse(file + ": " + damaged.getMessage());
        }
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason.replaceAll("\\R", " "));
        return CANNOT;
    }
}
