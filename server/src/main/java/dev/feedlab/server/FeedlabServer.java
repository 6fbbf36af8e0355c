package dev.feedlab.server;

import dev.feedlab.feed.FanOut;
import dev.feedlab.feed.Feeds;
import dev.feedlab.feed.MessageStore;
import dev.feedlab.gallery.Reports;
import dev.feedlab.http.FeedPath;
import dev.feedlab.http.Origins;
import dev.feedlab.metering.ConnectionObserver;
import dev.feedlab.metering.MeteredConnector;
import dev.feedlab.metering.MeteringHandler;
import dev.feedlab.metering.Meters;
import dev.feedlab.metering.Traffic;
import dev.feedlab.ping.PingHandler;
import dev.feedlab.publish.PublishLimit;
import dev.feedlab.publish.Publishing;
import dev.feedlab.subscribe.Admission;
import dev.feedlab.subscribe.SubscribeHandler;
import dev.feedlab.tap.NoTapHandler;
import dev.feedlab.tap.TapHandler;
import dev.feedlab.tap.TappedConnection;
import dev.feedlab.tap.Taps;
import dev.feedlab.writetimes.MarkableConnection;
import dev.feedlab.writetimes.WriteTimes;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinLogger;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running server: the only place where the parts are put together. */
public final class FeedlabServer implements AutoCloseable {

    /** A client that sends half a request and then nothing is cut off after this. */
    private static final int IDLE_TIMEOUT_MILLIS = 60_000;

    /** Thousands of clients may connect in the same instant. */
    private static final int ACCEPT_QUEUE = 4_096;

    private static final int SECONDS_TO_END = 1;

    private static final int ACCEPTORS = 1;

    /** Reading and answering polls is one half of the work; the fan-out thread is the other. */
    private static final int SELECTORS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Settings settings;
    private final MessageStore store;
    private final FanOut fanOut;
    private final Meters meters = new Meters();
    private final Admission admission;
    private final Figures figures;
    private final Taps taps = new Taps(InstantSource.system());
    private final Javalin javalin;

    private FeedlabServer(Settings settings, MessageStore store) {
        this.settings = settings;
        this.store = store;
        this.fanOut = new FanOut(settings.heartbeatSeconds());
        this.admission = new Admission(meters, settings.maxSubscribers());
        this.figures = new Figures(meters);
        Feeds feeds = new Feeds(store, fanOut);
        Publishing publishing =
                new Publishing(feeds, new PublishLimit(settings.publishRate()), meters.of(Traffic.PUBLISHING));
        Origins origins = new Origins(settings.allowedOrigins());
        Handler.Wrapper front = new MeteringHandler(meters);
        Handler.Wrapper subscribing = new SubscribeHandler(feeds, admission, publishing, origins, meters);
        Handler.Wrapper pingPong = new PingHandler(origins, meters.of(Traffic.OTHER));
        Handler.Wrapper tapping = settings.wireTap()
                ? new TapHandler(taps, FeedlabServer::isTappable, origins, settings.heartbeatSeconds())
                : new NoTapHandler();
        front.setHandler(tapping);
        tapping.setHandler(subscribing);
        subscribing.setHandler(pingPong);
        pingPong.setHandler(new WorkerThreads());
        this.javalin = Javalin.create(config -> {
            configure(config, front);
            new Routes(publishing, figures, store).addTo(config.routes);
            new PageFiles().addTo(config.routes);
            new Reports(settings.reports()).addTo(config.routes);
            new WriteTimes(settings.writeTimes(), origins, InstantSource.system()).addTo(config.routes);
        });
    }

    /**
     * Starts a server on a store, which it closes when it is closed itself.
     *
     * @throws io.javalin.util.JavalinBindException if the port is taken
     */
    public static FeedlabServer start(Settings settings, MessageStore store) {
        FeedlabServer server = new FeedlabServer(settings, store);
        server.fanOut.start();
        server.startQuietly();
        return server;
    }

    /** Whoever starts a server is told of a failure by its exception; a log of it would say everything twice. */
    private void startQuietly() {
        JavalinLogger.enabled = false;
        try {
            javalin.start();
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    private void configure(JavalinConfig config, Handler.Wrapper front) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        // Compressed answers would make the byte counts incomparable.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(0);
            server.setHandler(front);
        });
        config.jetty.addConnector(this::connector);
    }

    /** What a feed's readers and publishers, and the lab's players, ask for; not the page, nor the taps themselves. */
    private static boolean isTappable(String path) {
        return FeedPath.parse(path) != null || path.equals(PingHandler.PATH);
    }

    private Function<EndPoint, ConnectionObserver> observers() {
        if (settings.wireTap()) {
            return TappedConnection::new;
        }
        return settings.writeTimes() ? MarkableConnection::new : socket -> ConnectionObserver.NONE;
    }

    private Connector connector(Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        ServerConnector connector = new MeteredConnector(
                server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http), meters.of(Traffic.OTHER), observers());
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Its base URL for this machine, ending with a slash. */
    public String url() {
        return urls().get(0);
    }

    /** All URLs that it is found at, {@link #url()} first; the others are for other machines. */
    List<String> urls() {
        return Addresses.urls(settings.host(), port());
    }

    /**
     * Ends every subscription as its transport's protocol has it, then closes all connections. Whoever comes back with its
     * cursor misses nothing that the store keeps.
     */
    @Override
    public void close() {
        admission.close();
        try {
            fanOut.endAll(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        taps.end(SECONDS_TO_END, TimeUnit.SECONDS);
        javalin.stop();
        fanOut.close();
        store.close();
    }
}
