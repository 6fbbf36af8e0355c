package dev.feedlab.stall;

import dev.feedlab.client.EventStream;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;

/** Asks for an event stream and hands on its body, which the next handler cuts into events. */
final class SseReading extends SimpleChannelInboundHandler<HttpObject> {

    private final URI address;
    private final Reader reader;

    private SseReading(URI address, Reader reader) {
        this.address = address;
        this.reader = reader;
    }

    static void install(ChannelPipeline pipeline, URI address, Reader reader) {
        pipeline.addLast(new HttpClientCodec(), new SseReading(address, reader), new Events(reader));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        HttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.GET, address.getRawPath() + "?" + address.getRawQuery());
        request.headers().set(HttpHeaderNames.HOST, address.getAuthority());
        request.headers().set(HttpHeaderNames.ACCEPT, "text/event-stream");
        context.writeAndFlush(request);
        super.channelActive(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) throws IOException {
        if (part instanceof HttpResponse response) {
            if (!response.status().equals(HttpResponseStatus.OK)) {
                throw new IOException("GET " + address + " was answered with " + response.status());
            }
            reader.subscribed();
        }
        if (part instanceof HttpContent content) {
            context.fireChannelRead(content.content().retain());
        }
        if (part instanceof LastHttpContent) {
            throw new EOFException("the server ended the event stream");
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        reader.broke(cause);
        context.close();
    }

    /** Cuts the stream into events and hands on their data. */
    private static final class Events extends SimpleChannelInboundHandler<ByteBuf> {

        private final EventStream stream = new EventStream();
        private final Reader reader;

        Events(Reader reader) {
            this.reader = reader;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) throws IOException {
            while (bytes.isReadable()) {
                if (stream.endsBlock(bytes.readByte()) && stream.event() != null) {
                    reader.take(stream.event());
                }
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            reader.broke(cause);
            context.close();
        }
    }
}
