package dev.feedlab.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.workload.Transport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server of their own that comparisons, labs and benchmarks measure. */
class ServerUnderTestIT {

    private static final long ENDED_WITHIN_SECONDS = 10;

    @Test
    void paysForNoWireTap() throws Exception {
        try (Supervisor supervisor = Supervisor.waitingForNothing();
                ServerUnderTest server = own(supervisor)) {
            HttpResponse<String> answer = get(server, "/wire/0123456789abcdef");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("the wire tap is switched off");
        }
    }

    @Test
    void endsWithTheMeasurement() throws Exception {
        Path folder;
        Process process;
        try (Supervisor supervisor = Supervisor.waitingForNothing()) {
            ServerUnderTest server = own(supervisor);
            folder = supervisor.folder();
            process = server.process().orElseThrow();
            assertThat(ServerUnderTest.log(folder)).exists();
            assertThat(server.stats(Transport.SSE).versions()).containsKey("feedlab");
        }
        assertThat(process.waitFor(ENDED_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aTargetIsNeitherStartedNorEnded() throws Exception {
        try (Supervisor supervisor = Supervisor.waitingForNothing();
                ServerUnderTest other = own(supervisor)) {
            String url = other.baseUrl().toString();
            try (ServerUnderTest target =
                    ServerUnderTest.open(url, Installation.present(), supervisor, supervisor.folder())) {
                assertThat(target.baseUrl()).isEqualTo(other.baseUrl());
                assertThat(target.process()).isEmpty();
            }
            assertThat(get(other, "/stats").statusCode()).isEqualTo(200);
        }
    }

    private static ServerUnderTest own(Supervisor supervisor) throws RunFailedException, InterruptedException {
        return ServerUnderTest.open(null, Installation.present(), supervisor, supervisor.folder());
    }

    private static HttpResponse<String> get(ServerUnderTest server, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.baseUrl().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
