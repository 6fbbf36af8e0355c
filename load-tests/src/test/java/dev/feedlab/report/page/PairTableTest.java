package dev.feedlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.report.SampleResults;
import dev.feedlab.report.checks.Reliability;
import dev.feedlab.report.figures.ResultsByTransport;
import dev.feedlab.report.text.Wording;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PairTableTest {

    @Test
    void hasNoRowThatSaysNothing() {
        Wording wording = Wording.in(Locale.ENGLISH);
        ResultsByTransport results = ResultsByTransport.of(SampleResults.standard());

        PairTable table = PairTable.of(results, Reliability.of(results, wording), wording);

        assertThat(table.groups())
                .flatExtracting(PairTable.Group::rows)
                .extracting(PairTable.Row::ratio)
                .isNotEmpty()
                .doesNotContain("–");
        assertThat(table.groups())
                .filteredOn(group -> group.name().equals("requests per delivery"))
                .singleElement()
                .extracting(group -> group.rows().size())
                .as("neither SSE nor WebSocket makes any")
                .isEqualTo(1);
    }
}
