package dev.feedlab.wire;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts connections whose bytes are counted, and may be tapped. */
public final class MeteredConnector extends ServerConnector {

    private final Meter leftovers;
    private final boolean tappable;
    private final Map<ManagedSelector, SelectorTasks> tasks = new ConcurrentHashMap<>();

    /**
     * @param leftovers is charged for bytes that never became a request
     * @param tappable whether requests may be tapped
     */
    public MeteredConnector(
            Server server, int acceptors, int selectors, ConnectionFactory http, Meter leftovers, boolean tappable) {
        super(server, new ConnectionExecutor(server.getThreadPool()), null, null, acceptors, selectors, http);
        this.leftovers = leftovers;
        this.tappable = tappable;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        MeteredEndPoint endPoint = new MeteredEndPoint(
                channel,
                selector,
                key,
                getScheduler(),
                tasks.computeIfAbsent(selector, SelectorTasks::new),
                leftovers,
                tappable);
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }
}
