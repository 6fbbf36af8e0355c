package dev.feedlab.command;

import dev.feedlab.process.RefusedException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line on standard error what is wrong with a command line and what is expected; the exit status is then 2. */
final class UsageErrors {

    /** How much longer or shorter a name may be than the mistyped word that it is offered for. */
    private static final int CLOSE = 2;

    private UsageErrors() {}

    /** Takes care of the errors of that command line and its commands. */
    static CommandLine addTo(CommandLine all) {
        return all.setParameterExceptionHandler((wrong, arguments) -> refuse(wrong.getCommandLine(), words(wrong)))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof RefusedException) {
                        return refuse(command, pointer(failure.getMessage(), command));
                    }
                    throw failure;
                });
    }

    private static int refuse(CommandLine command, String words) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + words);
        return CommandLine.ExitCode.USAGE;
    }

    /** A mistyped option is told of first, even where something is missing besides. */
    private static String words(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException surplus) {
            return unmatched(surplus);
        }
        CommandLine command = wrong.getCommandLine();
        List<String> unknown = command.getUnmatchedArguments();
        return wrong instanceof MissingParameterException && !unknown.isEmpty()
                ? unmatched(new UnmatchedArgumentException(command, unknown))
                : pointer(wrong.getMessage(), command);
    }

    private static String unmatched(UnmatchedArgumentException surplus) {
        CommandLine command = surplus.getCommandLine();
        String word = surplus.getUnmatched().get(0);
        boolean atTop = command.getParent() == null;
        String what = surplus.isUnknownOption() ? "unknown option" : atTop ? "unknown command" : "unexpected";
        return surplus.getSuggestions().stream()
                .limit(1)
                .filter(name -> isClose(word, name))
                .map(name -> what + " '" + word + "'; did you mean '" + name + "'?")
                .findFirst()
                .orElseGet(() -> pointer(what + " '" + word + "'", command));
    }

    /** Picocli names the most similar command, however little it has in common with the word. */
    private static boolean isClose(String word, String name) {
        return name.startsWith(word) || word.startsWith("-") || Math.abs(name.length() - word.length()) <= CLOSE;
    }

    private static String pointer(String message, CommandLine command) {
        String first = String.valueOf(message).lines().findFirst().orElse("");
        return first + " (" + command.getCommandSpec().qualifiedName() + " --help lists the "
                + (command.getParent() == null ? "commands" : "options") + ")";
    }
}
