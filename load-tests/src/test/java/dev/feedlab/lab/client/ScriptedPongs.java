package dev.feedlab.lab.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers each read of a connection with the next line of its script, byte for byte, and then closes. */
final class ScriptedPongs implements AutoCloseable {

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<byte[]> received = new CopyOnWriteArrayList<>();

    private ScriptedPongs(ServerSocket listener) {
        this.listener = listener;
    }

    /** What a connection is answered with; the first answer follows the first request. */
    static ScriptedPongs answering(String... answers) {
        try {
            ScriptedPongs server = new ScriptedPongs(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            server.threads.submit(() -> server.accept(answers));
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private Void accept(String... answers) throws IOException {
        while (true) {
            Socket socket = listener.accept();
            threads.submit(() -> answer(socket, answers));
        }
    }

    private Void answer(Socket socket, String... answers) throws IOException {
        try (socket) {
            for (String answer : answers) {
                received.add(readSome(socket.getInputStream()));
                socket.getOutputStream().write(bytes(answer));
            }
        }
        return null;
    }

    private static byte[] readSome(InputStream in) throws IOException {
        ByteArrayOutputStream some = new ByteArrayOutputStream();
        some.write(in.read());
        some.write(in.readNBytes(in.available()));
        return some.toByteArray();
    }

    /** Requests in their order, of all connections. */
    List<String> received() {
        return received.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
