package dev.feedlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.process.Installation;
import dev.feedlab.process.ServerUnderTest;
import dev.feedlab.process.Supervisor;
import dev.feedlab.simulation.SseSimulation;
import dev.feedlab.simulation.WebSocketSimulation;
import dev.feedlab.workload.Transport;
import dev.feedlab.workload.Workload;
import dev.feedlab.workload.WorkloadSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorCommandTest {

    private static final PlannedRun SSE_RUN = new PlannedRun(Transport.SSE, 1);

    @Test
    void aRunIsReadByItsOwnTransport() throws Exception {
        assertThat(command(WorkloadSamples.disguised(null))).contains(SseSimulation.class.getName(), "-DrunName=sse");
    }

    @Test
    void aDisguisedRunIsReadByAnotherAndKeepsItsName() throws Exception {
        assertThat(command(WorkloadSamples.disguised(Transport.WEBSOCKET)))
                .contains(WebSocketSimulation.class.getName(), "-DrunName=sse")
                .doesNotContain(SseSimulation.class.getName());
    }

    private static List<String> command(Workload workload) throws Exception {
        try (Supervisor supervisor = Supervisor.waitingForNothing();
                ServerUnderTest server = ServerUnderTest.open(
                        "http://127.0.0.1:1", Installation.present(), supervisor, supervisor.folder())) {
            return GeneratorCommand.of(workload, SSE_RUN, server, supervisor.folder(), null);
        }
    }
}
