package dev.feedlab.stall;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Reads a WebSocket's text frames. */
final class WebSocketReading extends SimpleChannelInboundHandler<TextWebSocketFrame> {

    private static final int LONGEST_FRAME = 1 << 17;
    private static final int LONGEST_REFUSAL = 1 << 13;

    /** A stalled reader does not even read the server's handshake until its window is over. */
    private static final long HANDSHAKE_WITHIN_MILLIS = TimeUnit.DAYS.toMillis(1);

    private static final long CLOSES_WITHIN_MILLIS = 1_000;

    private final Reader reader;

    private WebSocketReading(Reader reader) {
        this.reader = reader;
    }

    static void install(ChannelPipeline pipeline, URI address, Reader reader) {
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri("ws" + address.toString().substring("http".length()))
                .maxFramePayloadLength(LONGEST_FRAME)
                .handshakeTimeoutMillis(HANDSHAKE_WITHIN_MILLIS)
                .forceCloseTimeoutMillis(CLOSES_WITHIN_MILLIS)
                .withUTF8Validator(false)
                .build();
        pipeline.addLast(
                new HttpClientCodec(),
                new HttpObjectAggregator(LONGEST_REFUSAL),
                new WebSocketClientProtocolHandler(config),
                new WebSocketReading(reader));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            reader.subscribed();
        }
        super.userEventTriggered(context, event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
        reader.take(ByteBufUtil.getBytes(frame.content()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        reader.broke(cause);
        context.close();
    }
}
