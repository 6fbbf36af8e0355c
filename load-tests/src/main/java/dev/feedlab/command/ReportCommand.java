package dev.feedlab.command;

import dev.feedlab.report.Report;
import dev.feedlab.result.Results;
import dev.feedlab.result.ResultsFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--lang",
            paramLabel = "en|pt-BR",
            defaultValue = "en",
            converter = LanguageConverter.class,
            description = "The report's language; default: ${DEFAULT-VALUE}.")
    private Locale language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Results results = ResultsFile.read(file);
            Path target = folder == null ? file.toAbsolutePath().getParent() : folder;
            Path page = Report.write(results, target, language);
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

    /** Only languages with a catalogue, so that a mistyped one is not answered in English. */
    static final class LanguageConverter implements ITypeConverter<Locale> {

        @Override
        public Locale convert(String tag) {
            return switch (tag) {
                case "en" -> Locale.ENGLISH;
                case "pt-BR" -> Locale.forLanguageTag(tag);
                default -> throw new TypeConversionException("'" + tag + "' is not one of en, pt-BR");
            };
        }
    }
}
