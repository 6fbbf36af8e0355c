package dev.feedlab.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes one connection and answers its requests, one after the other, with the bytes that the test wrote down. */
public final class ScriptedServer implements AutoCloseable {

    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final Deque<byte[]> answers;
    private final int pieceBytes;
    private final ServerSocket listener;

    /**
     * A server that sends its answers in pieces of so many bytes, each in a packet of its own.
     *
     * @param answers one for each request; after the last one the connection stays open and silent
     */
    public ScriptedServer(int pieceBytes, byte[]... answers) {
        this.pieceBytes = pieceBytes;
        this.answers = new ArrayDeque<>(List.of(answers));
        try {
            listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        try (Socket socket = listener.accept()) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            while (true) {
                requests.add(head(in));
                if (!answers.isEmpty()) {
                    send(answers.poll(), socket.getOutputStream());
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** Bytes up to an empty line. */
    private String head(InputStream in) throws IOException {
        rest.reset();
        while (!rest.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client has gone");
            }
            rest.write(next);
        }
        String head = rest.toString(ISO_8859_1);
        rest.reset();
        return head;
    }

    private void send(byte[] answer, OutputStream out) throws IOException {
        for (int from = 0; from < answer.length; from += pieceBytes) {
            out.write(Arrays.copyOfRange(answer, from, Math.min(answer.length, from + pieceBytes)));
            out.flush();
        }
    }

    /** The requests' heads so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What came after the last head and is not one itself. */
    public byte[] rest() {
        return rest.toByteArray();
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
