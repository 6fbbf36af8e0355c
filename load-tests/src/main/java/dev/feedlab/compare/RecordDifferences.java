package dev.feedlab.compare;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What two records of the same kind do not have in common. */
final class RecordDifferences {

    private RecordDifferences() {}

    /** One for each component that differs, such as {@code clients was 100 and is 50}. */
    static <R extends Record> List<String> between(R before, R now) {
        return Arrays.stream(before.getClass().getRecordComponents())
                .filter(component -> !Objects.equals(value(component, before), value(component, now)))
                .map(component ->
                        component.getName() + " was " + value(component, before) + " and is " + value(component, now))
                .toList();
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
