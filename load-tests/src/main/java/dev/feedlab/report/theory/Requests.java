package dev.feedlab.report.theory;

import dev.feedlab.result.Run;
import dev.feedlab.workload.Workload;

/** How many requests each transport makes, by the definition of the transport. */
final class Requests {

    private Requests() {}

    /** Requests of one subscriber in a window as long as this one's, without the one that opened its subscription. */
    static double ofSubscriber(Run run, Workload workload) {
        return switch (run.transport()) {
            case POLLING -> Polls.shortOnes(run, workload).all();
            case LONG_POLLING -> Polls.longOnes(run, workload).all();
            case SSE, WEBSOCKET -> 0;
        };
    }

    /** Requests a minute of all subscribers together. */
    static double perMinute(Run run, Workload workload) {
        return ofSubscriber(run, workload) * run.subscribers() * 60e6 / run.windowMicros();
    }
}
