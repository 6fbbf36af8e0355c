package dev.feedlab.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between subscribers and a server, hands all bytes on, and keeps the heads of requests and answers. */
final class HeadRecorder implements Closeable {

    private static final Pattern REQUEST = Pattern.compile("GET [^\r]* HTTP/1\\.1\r\n(?:[^\r]+\r\n)+\r\n");
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 \\d{3}[^\r]*\r\n(?:[^\r]+\r\n)+\r\n");
    private static final int AT_ONCE = 65_536;

    private final URI server;
    private final ServerSocket listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final Collection<String> requests = new ConcurrentLinkedQueue<>();
    private final Collection<String> answers = new ConcurrentLinkedQueue<>();

    HeadRecorder(URI server) throws IOException {
        this.server = server;
        daemon(this::accept);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket behind = new Socket(server.getHost(), server.getPort());
            daemon(() -> pass(client, behind, REQUEST, requests));
            daemon(() -> pass(behind, client, ANSWER, answers));
        }
    }

    /** Heads may come in pieces, and several at once. */
    private static void pass(Socket from, Socket to, Pattern head, Collection<String> heads) throws IOException {
        try (to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[AT_ONCE];
            StringBuilder unread = new StringBuilder();
            for (int some = in.read(bytes); some >= 0; some = in.read(bytes)) {
                unread.append(new String(bytes, 0, some, ISO_8859_1));
                Matcher matcher = head.matcher(unread);
                int read = 0;
                while (matcher.find()) {
                    heads.add(matcher.group());
                    read = matcher.end();
                }
                unread.delete(0, read);
                out.write(bytes, 0, some);
            }
        }
    }

    private interface Work {
        void work() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.work();
                    } catch (IOException closed) {
                        // One of the two has gone.
                    }
                },
                "head-recorder");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens. */
    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Heads of the GET requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Heads of the answers so far, in lower case. */
    List<String> answers() {
        return answers.stream().map(head -> head.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
