package dev.feedlab.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransportTest {

    @ParameterizedTest
    @EnumSource
    void hasItsKeyAndTheNameThatReportsUse(Transport transport) {
        assertThat(Transport.named(transport.key())).isEqualTo(transport);
        assertThat(Transport.named(transport.label())).isEqualTo(transport);
    }

    @ParameterizedTest
    @CsvSource({
        "short-polling, POLLING",
        "Short Polling, POLLING",
        "SHORT_POLLING, POLLING",
        "Long-Polling, LONG_POLLING",
        "SSE, SSE",
        "server-sent events, SSE",
        "ws, WEBSOCKET",
        "WebSocket, WEBSOCKET",
        "' ws', WEBSOCKET",
    })
    void isFoundAsPeopleWriteIt(String name, Transport transport) {
        assertThat(Transport.named(name)).isEqualTo(transport);
    }

    @Test
    void tellsWhatIsExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transport.named("ftp"))
                .withMessage("unknown transport 'ftp'; expected short-polling (or polling), long-polling, sse or"
                        + " websocket (or ws)");
    }

    /** Files keep to one name each. */
    @Test
    void hasOneNameInFiles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transport.of("ws"))
                .withMessageContaining("expected one of polling, long-polling, sse, websocket");
    }
}
