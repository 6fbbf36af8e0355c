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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Subscribers that wait where nothing is published: one thread for all of them, which looks at nothing of what comes. They ask
 * for what their transport asks for, and a short poller asks again at its interval. Without TLS.
 */
final class WaitingCrowd implements AutoCloseable {

    private static final long GATHERED_WITHIN_SECONDS = 30;

    /** How soon the thread notices that it is over. */
    private static final long LOOK_UP_MILLIS = 100;

    private static final int BUFFER_BYTES = 16_384;

    /** A waiting subscriber. Touched by the crowd's thread only. */
    private static final class Member {
        private boolean answered;
        private long nextPollNanos;
    }

    private final InetSocketAddress server;
    private final Transport transport;
    private final int count;
    private final long intervalNanos;
    private final ByteBuffer request;
    private final ByteBuffer ignored = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final Selector selector = Selector.open();
    private final List<SelectionKey> members = new ArrayList<>();
    private final CountDownLatch missing;
    private volatile boolean over;

    WaitingCrowd(URI url, Transport transport, RequestHeaders headers, ProbeOrder.Gather gather) throws IOException {
        if (!"http".equals(url.getScheme()) || url.getPort() < 0) {
            throw new IOException("a waiting crowd needs a server on http with a port, not " + url);
        }
        this.server = new InetSocketAddress(url.getHost(), url.getPort());
        this.transport = transport;
        this.count = gather.count();
        this.intervalNanos = TimeUnit.MILLISECONDS.toNanos(gather.pollIntervalMillis());
        this.missing = new CountDownLatch(count);
        byte[] head = ProbeConnection.requestHead(path(gather.at()), headers.lines(transport, url.getAuthority()));
        this.request = ByteBuffer.allocateDirect(head.length).put(head).flip();
    }

    private String path(FeedPosition at) {
        return switch (transport) {
            case POLLING -> FeedUris.poll(at.feed(), at.cursor());
            case LONG_POLLING -> FeedUris.longPoll(at.feed(), at.cursor(), false);
            case SSE, WEBSOCKET -> FeedUris.stream(transport, at);
        };
    }

    /**
     * Lets them come, evenly over a second for each thousand and at least one poll interval, and waits for all of them.
     *
     * @return how many could
     */
    int gather() throws InterruptedException {
        Thread thread = new Thread(this::run, "waiting-crowd");
        thread.setDaemon(true);
        thread.start();
        // Nothing tells a long poller that it waits: it is taken as waiting once its request is sent.
        missing.await(GATHERED_WITHIN_SECONDS, TimeUnit.SECONDS);
        return count - (int) missing.getCount();
    }

    private void run() {
        long began = System.nanoTime();
        long spread = Math.max(intervalNanos, TimeUnit.MILLISECONDS.toNanos(count));
        try (selector) {
            while (!over) {
                long now = System.nanoTime();
                while (members.size() < count && now - began >= spread / count * members.size()) {
                    members.add(enter(now));
                }
                poll(now);
                selector.select(
                        this::read, transport == Transport.POLLING || members.size() < count ? 1 : LOOK_UP_MILLIS);
            }
        } catch (IOException broken) {
            System.err.println("Waiting subscribers broke off: " + broken);
        } finally {
            members.forEach(WaitingCrowd::leave);
        }
    }

    private SelectionKey enter(long now) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Member member = new Member();
        member.nextPollNanos = now + intervalNanos;
        send(channel);
        if (transport == Transport.LONG_POLLING) {
            answered(member);
        }
        return channel.register(selector, SelectionKey.OP_READ, member);
    }

    /** A request is smaller than any socket's buffer that has just been emptied. */
    private void send(SocketChannel channel) throws IOException {
        ByteBuffer view = request.duplicate();
        while (view.hasRemaining()) {
            channel.write(view);
        }
    }

    private void answered(Member member) {
        if (!member.answered) {
            member.answered = true;
            missing.countDown();
        }
    }

    private void poll(long now) throws IOException {
        if (transport != Transport.POLLING) {
            return;
        }
        for (SelectionKey key : members) {
            Member member = (Member) key.attachment();
            if (member.answered && now - member.nextPollNanos >= 0) {
                member.nextPollNanos += intervalNanos;
                send((SocketChannel) key.channel());
            }
        }
    }

    private void read(SelectionKey key) {
        try {
            ignored.clear();
            if (((SocketChannel) key.channel()).read(ignored) < 0) {
                key.cancel();
            } else {
                answered((Member) key.attachment());
            }
        } catch (IOException broken) {
            key.cancel();
        }
    }

    private static void leave(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException alreadyGone) {
            // As it should be.
        }
    }

    /** Lets them go. */
    @Override
    public void close() {
        over = true;
    }
}
