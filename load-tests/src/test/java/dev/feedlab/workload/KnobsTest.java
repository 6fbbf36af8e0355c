package dev.feedlab.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class KnobsTest {

    private static final String URL = "http://127.0.0.1:4711";

    @Test
    void readsWhatItWrites() {
        Workload workload = WorkloadSamples.run(Transport.WEBSOCKET, URL, null);

        assertThat(Knobs.read(asProperties(workload), Transport.WEBSOCKET)).isEqualTo(workload);
    }

    @Test
    void aRunMayHaveAnotherName() {
        Workload workload = WorkloadSamples.run(Transport.SSE, URL, Transport.WEBSOCKET);
        Properties properties = asProperties(workload);
        properties.setProperty(Knobs.NAME, "sse");

        Workload read = Knobs.read(properties, Transport.WEBSOCKET);

        assertThat(read).isEqualTo(workload);
        assertThat(read.nameOf(Transport.WEBSOCKET)).isEqualTo(Transport.SSE);
    }

    private static Properties asProperties(Workload workload) {
        Properties properties = new Properties();
        for (String option : Knobs.asJvmOptions(workload, URL)) {
            String[] nameAndValue = option.substring("-D".length()).split("=", 2);
            properties.setProperty(nameAndValue[0], nameAndValue[1]);
        }
        return properties;
    }

    @Test
    void isAsInTheQuickPresetWhereNothingIsSet() {
        Workload quick = Preset.QUICK.workload(1);

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
