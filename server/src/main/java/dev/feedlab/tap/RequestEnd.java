package dev.feedlab.tap;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Finds where a request ends (RFC 9112 section 6), because the bytes that a read brings may belong to the next request
 * already, which is perhaps somebody else's.
 */
final class RequestEnd implements HttpParser.RequestHandler {

    private final HttpParser parser = new HttpParser(this);
    private boolean headed;
    private boolean complete;

    /** Whether the bytes make no sense. */
    private boolean lost;

    /**
     * Takes those of the next bytes of a connection that belong to the request.
     *
     * @param bytes left at the first byte that does not
     * @return the bytes that do, perhaps none
     */
    ByteBuffer take(ByteBuffer bytes) {
        ByteBuffer unread = bytes.slice();
        while (!complete && unread.hasRemaining()) {
            parser.parseNext(unread);
        }
        if (lost) {
            bytes.position(bytes.limit());
            return BufferUtil.EMPTY_BUFFER;
        }
        ByteBuffer own = bytes.slice().limit(unread.position());
        bytes.position(bytes.position() + own.remaining());
        return own;
    }

    @Override
    public boolean messageComplete() {
        complete = true;
        return true;
    }

    /**
     * The connection's own parser knows better. It met the head at its first byte; this one, where requests are pipelined
     * behind one that is not tapped, perhaps in its middle. Nobody can say then whose bytes these are.
     */
    @Override
    public void badMessage(HttpException failure) {
        lose();
    }

    @Override
    public void earlyEOF() {
        lose();
    }

    private void lose() {
        complete = true;
        lost = true;
    }

    @Override
    public void startRequest(String method, String uri, HttpVersion version) {
        // Only the end matters, like below.
    }

    @Override
    public void parsedHeader(HttpField field) {
        // The parser itself heeds the fields that tell the length.
    }

    @Override
    public boolean headerComplete() {
        headed = true;
        return false;
    }

    /** The request has been routed, so that its head must have been among the bytes so far. */
    void routed() {
        if (!headed) {
            lose();
        }
    }

    @Override
    public boolean content(ByteBuffer item) {
        return false;
    }

    @Override
    public boolean contentComplete() {
        return false;
    }
}
