package dev.feedlab.writetimes;

import dev.feedlab.metering.ConnectionObserver;
import dev.feedlab.metering.MeteredEndPoint;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/** A connection whose client may ask that its writes are noted. */
public final class MarkableConnection implements ConnectionObserver {

    private final EndPoint socket;

    /** Takes the notes; null unless the client has asked. */
    private volatile WriteLog log;

    public MarkableConnection(EndPoint socket) {
        this.socket = socket;
    }

    /** The connection that carries a request; its connector has to have been given {@link MarkableConnection#new}. */
    static MarkableConnection of(Request request) {
        return (MarkableConnection) MeteredEndPoint.of(request).observer();
    }

    /** From now on writes are noted there, and no longer where they were before. */
    void mark(WriteLog newLog) {
        closed();
        log = newLog;
        if (!socket.isOpen()) {
            // Closed meanwhile: nobody was there to be told.
            closed();
        }
    }

    @Override
    public boolean watchesWrites() {
        return log != null;
    }

    @Override
    public void wrote(long begun, long ended, long length, ByteBuffer... buffers) {
        WriteLog notes = log;
        if (notes != null) {
            notes.note(begun, ended, length);
        }
    }

    @Override
    public void closed() {
        WriteLog last = log;
        if (last != null) {
            last.close();
        }
    }
}
