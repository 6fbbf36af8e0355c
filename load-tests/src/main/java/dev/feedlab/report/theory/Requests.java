package dev.feedlab.report.theory;

import dev.feedlab.result.Run;
import dev.feedlab.workload.Workload;

/** How many requests each transport makes, by the definition of the transport. */
final class Requests {

    private Requests() {}

    /**
     * Requests for one delivery in a window as long as this one's, without the one that opened the subscription.
     *
     * @return not a number where nothing is delivered
     */
    static double perDelivery(Run run, Workload workload) {
        Window window = Window.of(run, workload);
        return switch (run.transport()) {
            case POLLING -> perDelivery(Polls.shortOnes(window, workload));
            case LONG_POLLING -> perDelivery(Polls.longOnes(window, workload));
            case SSE, WEBSOCKET -> 0;
        };
    }

    private static double perDelivery(Polls polls) {
        return polls.messages() > 0 ? polls.all() / polls.messages() : Double.NaN;
    }
}
