package dev.feedlab.stall;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.LineBasedFrameDecoder;
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
import java.nio.charset.StandardCharsets;

/** Asks for an event stream and hands on its body, which the next handlers cut into lines. */
final class SseReading extends SimpleChannelInboundHandler<HttpObject> {

    private static final int LONGEST_LINE = 1 << 17;

    private final URI address;
    private final Reader reader;

    private SseReading(URI address, Reader reader) {
        this.address = address;
        this.reader = reader;
    }

    static void install(ChannelPipeline pipeline, URI address, Reader reader) {
        pipeline.addLast(
                new HttpClientCodec(),
                new SseReading(address, reader),
                new LineBasedFrameDecoder(LONGEST_LINE),
                new Lines(reader));
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

    /** The stream's lines (WHATWG HTML, section 9.2.6); an event's data is one line of it here. */
    private static final class Lines extends SimpleChannelInboundHandler<ByteBuf> {

        private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);

        private final Reader reader;

        Lines(Reader reader) {
            this.reader = reader;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
            if (startsWithData(line)) {
                reader.take(ByteBufUtil.getBytes(line.skipBytes(DATA.length)));
            }
        }

        private static boolean startsWithData(ByteBuf line) {
            if (line.readableBytes() < DATA.length) {
                return false;
            }
            for (int i = 0; i < DATA.length; i++) {
                if (line.getByte(line.readerIndex() + i) != DATA[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            reader.broke(cause);
            context.close();
        }
    }
}
