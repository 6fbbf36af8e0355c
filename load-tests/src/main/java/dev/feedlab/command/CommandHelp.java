package dev.feedlab.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of all commands, in lines of at most 80 columns. {@code --help}, {@code COMMAND help} and {@code help COMMAND} say
 * the same; the whole command line's own help groups the commands by what they are for.
 */
final class CommandHelp {

    private static final String HELP = "help";

    /** Commands that serve one purpose. */
    private record Group(String purpose, List<String> commands) {}

    private static final List<Group> GROUPS = List.of(
            new Group("See the transports at work:", List.of("serve")),
            new Group("Measure them, and report:", List.of("compare", "report")),
            new Group("Answer one question each:", List.of("ping-pong", "polling-arithmetic", "stalled-readers")),
            new Group("Find out more:", List.of(HELP)));

    private CommandHelp() {}

    /** Gives the command line and all its commands their help. */
    static CommandLine addTo(CommandLine all) {
        all.getCommandSpec().usageMessage().abbreviateSynopsis(true).synopsisSubcommandLabel("COMMAND");
        all.getSubcommands().values().forEach(CommandHelp::addToCommand);
        all.addSubcommand(HELP, new HelpCommand());
        UsageMessageSpec usage = all.getSubcommands().get(HELP).getCommandSpec().usageMessage();
        usage.header(new String[0])
                .description("Lists the options of a command: feedlab help compare.")
                .synopsisHeading("Usage: ");
        all.getCommandSpec().usageMessage().commandListHeading("");
        all.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandHelp::groups);
        return all;
    }

    private static void addToCommand(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true).synopsisSubcommandLabel("");
        command.getCommandSpec().versionProvider(new FeedlabCommand.Version());
        command.addSubcommand(HELP, new HelpCommand());
        command.getSubcommands().get(HELP).getCommandSpec().usageMessage().hidden(true);
    }

    private static String groups(Help all) {
        return GROUPS.stream()
                .map(group -> String.format("%n%s%n", group.purpose()) + lines(all, group))
                .collect(Collectors.joining());
    }

    private static String lines(Help all, Group group) {
        return group.commands().stream()
                .map(name -> String.format(
                        "  %-20s%s%n", name, summary(all.subcommands().get(name))))
                .collect(Collectors.joining());
    }

    /** The first sentence of a command's own help. */
    private static String summary(Help command) {
        return command.commandSpec().usageMessage().description()[0];
    }
}
