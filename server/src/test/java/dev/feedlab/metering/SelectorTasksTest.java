package dev.feedlab.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SelectorTasksTest {

    private final Queue<Runnable> submitted = new ArrayDeque<>();
    private final SelectorTasks tasks = new SelectorTasks(submitted::add);
    private final List<Object> seen = new ArrayList<>();

    private void note(String what) {
        tasks.add(() -> seen.add(what), seen::add);
    }

    @Test
    void wakesTheThreadOnceForAllThatWait() {
        note("a");
        note("b");

        assertThat(submitted).hasSize(1);
        submitted.remove().run();
        assertThat(seen).containsExactly("a", "b");

        note("c");
        assertThat(submitted).hasSize(1);
    }

    @Test
    void aTaskThatFailsIsToldSoAndHarmsNobodyElse() {
        IllegalStateException exception = new IllegalStateException("broken");
        OutOfMemoryError error = new OutOfMemoryError("broken");
        tasks.add(
                () -> {
                    throw exception;
                },
                seen::add);
        note("b");
        tasks.add(
                () -> {
                    throw error;
                },
                seen::add);
        note("d");

        submitted.remove().run();

        assertThat(seen).containsExactly(exception, "b", error, "d");
    }
}
