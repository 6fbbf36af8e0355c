package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedUris;
import dev.feedlab.delivery.WireAccount;
import dev.feedlab.delivery.probe.HttpExchange.Purpose;
import dev.feedlab.workload.Transport;
import java.io.EOFException;
import java.io.IOException;

/** Reads a WebSocket (RFC 6455). */
final class WebSocketReader {

    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xa;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    /** Status 1000, the normal end (RFC 6455, section 7.4.1). */
    private static final byte[] NORMAL_END = {0x03, (byte) 0xe8};

    /**
     * The same headers that a virtual user sends, so that both cost the server the same. The server agrees on none of the
     * extensions. The key is the RFC's example: it only has to be well-formed, and the probes trust the server's answer.
     */
    private static final String UPGRADE = "accept: */*\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
            + "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\nsec-websocket-extensions: "
            + "permessage-deflate;client_no_context_takeover,deflate-frame,x-webkit-deflate-frame\r\n";

    private WebSocketReader() {}

    static void read(Probe probe) throws IOException {
        String path = FeedUris.stream(Transport.WEBSOCKET, probe.round().start());
        try (Wire wire = probe.connectForRound()) {
            HttpExchange.get(wire, Purpose.HANDSHAKE, probe.server(), path, UPGRADE, 101);
            wire.charge(WireAccount.FRAMES);
            probe.begin();
            readFrames(probe, wire);
        }
    }

    private static void readFrames(Probe probe, Wire wire) throws IOException {
        try {
            readUntilClosed(probe, wire);
        } catch (EOFException over) {
            if (!probe.round().isOver()) {
                throw over;
            }
            wire.write(frame(CLOSE, NORMAL_END));
            readUntilClosed(probe, wire);
        }
    }

    private static void readUntilClosed(Probe probe, Wire wire) throws IOException {
        boolean open = true;
        while (open) {
            open = readFrame(probe, wire);
        }
    }

    /** False once the server has said that it closes. */
    private static boolean readFrame(Probe probe, Wire wire) throws IOException {
        int head = wire.read();
        byte[] payload = wire.read(length(wire));
        switch (head & ~FINAL) {
            case TEXT -> {
                if (probe.take(payload, wire).messages().isEmpty()) {
                    wire.rebook(WireAccount.HANDSHAKE, payload.length);
                }
            }
            case PING -> wire.write(frame(PONG, payload));
            default -> {
                // Pongs and frames of other kinds carry no messages.
            }
        }
        return (head & ~FINAL) != CLOSE;
    }

    private static int length(Wire wire) throws IOException {
        int length = wire.read();
        return switch (length) {
            case 126 -> wire.read() << 8 | wire.read();
            case 127 -> throw new IOException("a frame of 64 KiB or more, where no message can be so long");
            default -> length;
        };
    }

    /** A frame of up to 125 bytes, masked with zeros, as every frame of a client has to be masked. */
    private static byte[] frame(int opcode, byte[] payload) {
        byte[] frame = new byte[6 + payload.length];
        frame[0] = (byte) (FINAL | opcode);
        frame[1] = (byte) (MASKED | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }
}
