package dev.feedlab.metering;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts connections whose bytes are counted, and may be looked at. */
public final class MeteredConnector extends ServerConnector {

    private final Meter leftovers;
    private final Function<? super EndPoint, ConnectionObserver> observers;
    private final Map<ManagedSelector, SelectorTasks> tasks = new ConcurrentHashMap<>();

    /**
     * @param leftovers is charged for bytes that never became a request
     * @param observers gives each new connection one that looks on
     */
    public MeteredConnector(
            Server server,
            int acceptors,
            int selectors,
            ConnectionFactory http,
            Meter leftovers,
            Function<? super EndPoint, ConnectionObserver> observers) {
        super(server, new ConnectionExecutor(server.getThreadPool()), null, null, acceptors, selectors, http);
        this.leftovers = leftovers;
        this.observers = observers;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        MeteredEndPoint endPoint = new MeteredEndPoint(
                channel,
                selector,
                key,
                getScheduler(),
                tasks.computeIfAbsent(selector, SelectorTasks::of),
                leftovers,
                observers);
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }
}
