package dev.feedlab.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class KnobsTest {

    private static final String URL = "http://127.0.0.1:4711";

    @Test
    void readsWhatItWrites() {
        Workload workload = new Workload(
                "quick",
                7,
                3,
                2.5,
                ArrivalProcess.FIXED,
                64,
                9,
                1,
                250,
                RequestHeaders.LEAN,
                0,
                1,
                1,
                List.of(Transport.WEBSOCKET),
                1,
                URL,
                null);
        Properties properties = new Properties();
        for (String option : Knobs.asJvmOptions(workload, URL)) {
            String[] nameAndValue = option.substring("-D".length()).split("=", 2);
            properties.setProperty(nameAndValue[0], nameAndValue[1]);
        }

        assertThat(Knobs.read(properties, Transport.WEBSOCKET)).isEqualTo(workload);
    }

    @Test
    void isAsInTheQuickPresetWhereNothingIsSet() {
        Workload quick = Preset.QUICK.workload();

        Workload workload = Knobs.read(new Properties(), Transport.SSE);

        assertThat(workload.clients()).isEqualTo(quick.clients());
        assertThat(workload.durationSeconds()).isEqualTo(quick.durationSeconds());
        assertThat(workload.target()).isEqualTo("http://127.0.0.1:7070");
    }

    @Test
    void namesABadKnob() {
        Properties properties = new Properties();
        properties.setProperty("clients", "many");

        assertThatThrownBy(() -> Knobs.read(properties, Transport.SSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clients=many: expected a whole number");
    }
}
