package dev.feedlab.command;

import dev.feedlab.process.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands in the help; the launcher starts the server itself, so that the server's process is the launcher's. */
@Command(name = "serve", description = "Starts the server; its page is at http://127.0.0.1:7070/.")
final class ServeCommand implements Runnable {

    @Unmatched
    private String[] options;

    @Override
    public void run() {
        throw new RefusedException("start the server with ./feedlab serve");
    }
}
