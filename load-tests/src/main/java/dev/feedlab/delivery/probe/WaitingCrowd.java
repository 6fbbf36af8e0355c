package dev.feedlab.delivery.probe;

import dev.feedlab.client.FeedPosition;
import dev.feedlab.client.FeedUris;
import dev.feedlab.workload.RequestHeaders;
import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Subscribers that wait where nothing is published: one thread for all of them, which looks at an answer's status and at nothing
 * else. They ask as their transport does: short pollers at their interval, long pollers when they have been answered. Without
 * TLS.
 */
final class WaitingCrowd implements AutoCloseable {

    private static final int HTTP_PORT = 80;
    private static final long GATHERED_WITHIN_SECONDS = 30;

    /** How soon the thread notices that it is over. */
    private static final long LOOK_UP_MILLIS = 100;

    private static final int BUFFER_BYTES = 16_384;

    /** An answer begins with it, and its status stands behind (RFC 9112, section 4). */
    private static final String VERSION = "HTTP/1.1 ";

    private static final int STATUS_AT = VERSION.length();
    private static final int STATUS_LENGTH = 3;

    private final InetSocketAddress server;
    private final Transport transport;
    private final String headers;
    private final ProbeOrder.Gather gather;
    private final long spreadNanos;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final Selector selector = Selector.open();

    /** Those that came. Touched by the crowd's thread only. */
    private final List<Member> members = new ArrayList<>();

    private final CountDownLatch undecided;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean over;

    /** A waiting subscriber. Touched by the crowd's thread only. */
    private final class Member {

        private final SocketChannel channel;
        private long nextPollNanos;
        private boolean decided;
        private boolean waits;

        Member(SocketChannel channel, long now) {
            this.channel = channel;
            this.nextPollNanos = now + intervalNanos();
        }

        /** It waits from now on. */
        void stays() {
            if (!decided) {
                waits = true;
                waiting.incrementAndGet();
                decide();
            }
        }

        private void decide() {
            decided = true;
            undecided.countDown();
        }

        /** It was refused, or its connection broke. */
        void leaves() {
            if (waits) {
                waits = false;
                waiting.decrementAndGet();
            }
            if (!decided) {
                decide();
            }
            close();
        }

        void close() {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // As it should be.
            }
        }

        /** A request is smaller than any socket's buffer that has just been emptied. */
        void ask(String path) throws IOException {
            ByteBuffer request = ByteBuffer.wrap(ProbeConnection.requestHead(path, headers));
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }
    }

    /**
     * A crowd that has not come yet.
     *
     * @param url of a server on {@code http}
     */
    WaitingCrowd(URI url, Transport transport, RequestHeaders headers, ProbeOrder.Gather gather) throws IOException {
        this.server = new InetSocketAddress(url.getHost(), url.getPort() < 0 ? HTTP_PORT : url.getPort());
        this.transport = transport;
        this.headers = headers.lines(transport, url.getAuthority());
        this.gather = gather;
        this.undecided = new CountDownLatch(gather.count());
        long atLeast = transport == Transport.POLLING ? intervalNanos() : 0;
        this.spreadNanos = Math.max(atLeast, TimeUnit.MILLISECONDS.toNanos(gather.count()));
    }

    private long intervalNanos() {
        return TimeUnit.MILLISECONDS.toNanos(gather.pollIntervalMillis());
    }

    /**
     * What the member of that index asks for first. Long polls would all run out at the same time, and in a short time none
     * would: the first ones are asked to be held for times that differ.
     */
    private String firstPath(int index) {
        FeedPosition at = gather.at();
        return switch (transport) {
            case POLLING -> FeedUris.poll(at.feed(), at.cursor());
            case LONG_POLLING -> FeedUris.longPoll(at.feed(), at.cursor(), 1 + index % FeedUris.WAIT_SECONDS);
            case SSE, WEBSOCKET -> FeedUris.stream(transport, at);
        };
    }

    /**
     * Lets them come, evenly over a second for each thousand, short pollers over one interval at least, and waits for all.
     *
     * @return how many wait now
     */
    int gather() throws InterruptedException {
        Thread thread = new Thread(this::run, "waiting-crowd");
        thread.setDaemon(true);
        thread.start();
        undecided.await(TimeUnit.SECONDS.toNanos(GATHERED_WITHIN_SECONDS) + spreadNanos, TimeUnit.NANOSECONDS);
        return waiting();
    }

    /** How many wait now. */
    int waiting() {
        return waiting.get();
    }

    private void run() {
        long began = System.nanoTime();
        try (selector) {
            while (!over) {
                long now = System.nanoTime();
                while (members.size() < gather.count()
                        && now - began >= spreadNanos / gather.count() * members.size()) {
                    enter(now);
                }
                poll(now);
                boolean busy = transport == Transport.POLLING || members.size() < gather.count();
                selector.select(this::read, busy ? 1 : LOOK_UP_MILLIS);
            }
        } catch (IOException | RuntimeException broken) {
            System.err.println("Waiting subscribers broke off: " + broken);
        } finally {
            members.forEach(Member::leaves);
            while (undecided.getCount() > 0) {
                undecided.countDown();
            }
        }
    }

    private void enter(long now) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        Member member = new Member(channel, now);
        members.add(member);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, member);
        ask(member, firstPath(members.size() - 1));
        if (transport == Transport.LONG_POLLING) {
            // Nothing tells that it is held: only a refusal would come at once.
            member.stays();
        }
    }

    private static void ask(Member member, String path) {
        try {
            member.ask(path);
        } catch (IOException broken) {
            member.leaves();
        }
    }

    private void poll(long now) {
        if (transport != Transport.POLLING) {
            return;
        }
        String path = firstPath(0);
        for (Member member : members) {
            if (member.waits && now - member.nextPollNanos >= 0) {
                member.nextPollNanos += intervalNanos();
                ask(member, path);
            }
        }
    }

    private void read(SelectionKey key) {
        Member member = (Member) key.attachment();
        try {
            buffer.clear();
            if (member.channel.read(buffer) < 0) {
                member.leaves();
            } else if (beginsAnswer()) {
                answered(member);
            }
        } catch (IOException broken) {
            member.leaves();
        }
    }

    private void answered(Member member) {
        String status = ascii(STATUS_AT, STATUS_LENGTH);
        if (!status.equals("200") && !status.equals("101")) {
            member.leaves();
            return;
        }
        member.stays();
        if (transport == Transport.LONG_POLLING) {
            ask(member, FeedUris.longPoll(gather.at().feed(), gather.at().cursor(), FeedUris.WAIT_SECONDS));
        }
    }

    /** Else it is the rest of one, or what a stream brings. */
    private boolean beginsAnswer() {
        return buffer.position() >= STATUS_AT + STATUS_LENGTH
                && ascii(0, VERSION.length()).equals(VERSION);
    }

    private String ascii(int from, int length) {
        byte[] bytes = new byte[length];
        buffer.get(from, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** Lets them go. */
    @Override
    public void close() {
        over = true;
    }
}
