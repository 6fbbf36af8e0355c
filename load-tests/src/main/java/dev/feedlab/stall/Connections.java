package dev.feedlab.stall;

import dev.feedlab.client.FeedUris;
import dev.feedlab.workload.Transport;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.EOFException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Readers' connections, all on one thread, so that hundreds of readers leave the machine to the server. */
final class Connections implements AutoCloseable {

    /** A stalled reader's, so that little of what it does not read leaves the server. */
    private static final int SMALL_RECEIVE_BUFFER = 4_096;

    /** What it may have when it reads again; more cannot be told to the server, which was promised no window scaling. */
    private static final int ORDINARY_RECEIVE_BUFFER = 65_536;

    private static final long ENDS_WITHIN_SECONDS = 5;

    private final EventLoopGroup thread =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("readers", true), NioIoHandler.newFactory());
    private final URI server;

    Connections(URI server) {
        this.server = server;
    }

    /** Subscribes a reader that reads what comes. */
    Channel open(Transport transport, Reader reader) {
        return open(new Bootstrap(), transport, reader);
    }

    /** Subscribes a reader that reads nothing, not even the server's answer, until {@link #readAgain}. */
    Channel openStalled(Transport transport, Reader reader) {
        Bootstrap bootstrap = new Bootstrap()
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.SO_RCVBUF, SMALL_RECEIVE_BUFFER);
        return open(bootstrap, transport, reader);
    }

    private Channel open(Bootstrap bootstrap, Transport transport, Reader reader) {
        URI address = server.resolve(FeedUris.stream(transport, reader.start()));
        ChannelFuture connecting = bootstrap
                .group(thread)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (transport == Transport.SSE) {
                            SseReading.install(channel.pipeline(), address, reader);
                        } else {
                            WebSocketReading.install(channel.pipeline(), address, reader);
                        }
                    }
                })
                .connect(server.getHost(), server.getPort());
        connecting.addListener(done -> {
            if (!done.isSuccess()) {
                reader.broke(done.cause());
            }
        });
        connecting
                .channel()
                .closeFuture()
                .addListener(closed -> reader.broke(new EOFException("the connection was closed")));
        return connecting.channel();
    }

    /** Has a stalled reader read on from now. */
    static void readAgain(Channel channel) {
        channel.config().setOption(ChannelOption.SO_RCVBUF, ORDINARY_RECEIVE_BUFFER);
        channel.config().setAutoRead(true);
    }

    @Override
    public void close() {
        thread.shutdownGracefully(0, ENDS_WITHIN_SECONDS, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
