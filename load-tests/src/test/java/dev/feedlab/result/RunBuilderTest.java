package dev.feedlab.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.feedlab.workload.Transport;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunBuilderTest {

    private static final List<RecordComponent> COMPONENTS = List.of(Run.class.getRecordComponents());

    @Test
    void putsEachValueWhereItsNameSays() throws ReflectiveOperationException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS) {
            values.put(component.getName(), unlikeTheOthers(component, values.size() + 1));
        }

        Run run = build(values);

        for (RecordComponent component : COMPONENTS) {
            assertThat(component.getAccessor().invoke(run))
                    .as(component.getName())
                    .isEqualTo(values.get(component.getName()));
        }
    }

    static Stream<String> numbers() {
        return COMPONENTS.stream()
                .filter(component -> component.getType().isPrimitive())
                .map(RecordComponent::getName);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void wantsEachNumber(String name) {
        RunBuilder builder = new RunBuilder().costCells(List.of()).latencyOverTime(List.of());

        assertThatNullPointerException()
                .isThrownBy(() -> {
                    for (RecordComponent component : COMPONENTS) {
                        if (component.getType().isPrimitive()
                                && !component.getName().equals(name)) {
                            set(builder, component, unlikeTheOthers(component, 1));
                        }
                    }
                    builder.build();
                })
                .withMessageContaining("\"this." + name + "\"");
    }

    private static Run build(Map<String, Object> values) throws ReflectiveOperationException {
        RunBuilder builder = new RunBuilder();
        for (RecordComponent component : COMPONENTS) {
            set(builder, component, values.get(component.getName()));
        }
        return builder.build();
    }

    private static void set(RunBuilder builder, RecordComponent component, Object value)
            throws ReflectiveOperationException {
        RunBuilder.class.getMethod(component.getName(), component.getType()).invoke(builder, value);
    }

    private static Object unlikeTheOthers(RecordComponent component, int number) {
        Class<?> type = component.getType();
        if (type == int.class) {
            return number;
        } else if (type == long.class) {
            return (long) number;
        } else if (type == double.class) {
            return number + 0.5;
        } else if (type == String.class) {
            return "text " + number;
        } else if (type == Latency.class) {
            return new Latency(number, number, number, number, number, number);
        } else if (type == WireLedger.class) {
            return new WireLedger(number, 0, 0, 0, 0, 0, 0, 0, 0);
        } else if (type == Transport.class) {
            return Transport.SSE;
        } else if (type == Opening.class) {
            return new Opening(number, 0, 0);
        } else if (type == ThreadTimes.class) {
            return new ThreadTimes("thread " + number, 0, 0, 0, List.of());
        } else if (type == LatencyLedger.class) {
            return new LatencyLedger(number, 0, null, null, null, null);
        } else if (component.getName().equals("costCells")) {
            return List.of(new CostCell(CostCell.Kind.IDLE, number, 0, 0, 0, 0, 0, 0));
        }
        return Collections.nCopies(number, new LatencySlice(0, 0, 0, 0, 0));
    }
}
