package dev.feedlab.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirLongestLine() {
        TextTable table = new TextTable()
                .left(List.of("", "name"), List.of("a", "longer name"))
                .right(List.of("requests", "/min"), List.of("7", "1,000,000,000"))
                .left(List.of("note", ""), List.of("none", ""));

        assertThat(table).hasToString("""
                                  requests  note
                name                  /min
                a                        7  none
                longer name  1,000,000,000
                """);
    }

    @Test
    void aGroupStandsAboveItsColumnsAndWidensNone() {
        TextTable table = new TextTable()
                .left(List.of("", "pair"), List.of("1"))
                .group("SSE, milliseconds")
                .right(List.of("", "p50"), List.of("0.50"))
                .right(List.of("", "p99"), List.of("1.25"))
                .right(List.of("", "max"), List.of("10.00"))
                .group("WebSocket")
                .right(List.of("", "p50"), List.of("0.40"));

        assertThat(table).hasToString("""
                      SSE, milliseconds  WebSocket
                pair   p50   p99    max   p50
                1     0.50  1.25  10.00  0.40
                """);
    }

    @Test
    void fractionsCanBePaddedSoThatTheirPointsAlign() {
        assertThat(TextTable.padded(List.of(".5", "", ".125"))).containsExactly(".5  ", "    ", ".125");
        assertThat(new TextTable().right(List.of("ms"), List.of("10    ", " 1.125")))
                .hasToString("""
                    ms
                10
                 1.125
                """);
    }
}
