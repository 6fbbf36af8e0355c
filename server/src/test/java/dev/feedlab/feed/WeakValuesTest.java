package dev.feedlab.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WeakValuesTest {

    private final WeakValues<Object> values = new WeakValues<>();

    @Test
    void givesTheSameValueWhileSomebodyHoldsIt() {
        Object value = values.get("a", name -> new Object());
        System.gc();

        assertThat(values.get("a", name -> new Object())).isSameAs(value);
        assertThat(values.find("a")).isSameAs(value);
        assertThat(values.find("b")).isNull();
    }

    @Test
    void forgetsValuesThatNobodyHolds() {
        WeakReference<Object> value = new WeakReference<>(values.get("a", name -> new Object()));
        await().until(() -> {
            System.gc();
            return value.get() == null;
        });

        assertThat(values.find("a")).isNull();
        await().until(() -> {
            values.get("b", name -> new Object());
            return values.size() == 1;
        });
        assertThat(values.get("a", name -> "anew")).isEqualTo("anew");
    }

    @Test
    void givesAllWhoAskAtOnceTheSameValue() throws Exception {
        int askers = 4;
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            for (int round = 0; round < 200; round++) {
                String name = "round-" + round;
                CyclicBarrier together = new CyclicBarrier(askers);
                List<Future<Object>> found = new ArrayList<>();
                for (int i = 0; i < askers; i++) {
                    found.add(threads.submit(() -> {
                        together.await();
                        return values.get(name, unknown -> new Object());
                    }));
                }
                Object first = found.get(0).get();
                for (Future<Object> other : found) {
                    assertThat(other.get()).isSameAs(first);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
