package dev.feedlab.delivery.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void readsTheTotal() {
        assertThat(LiveHeap.total("""
                        4711:
                         num     #instances         #bytes  class name (module)
                        -------------------------------------------------------
                           1:         15082         923752  [B (java.base@17)
                        Total         61404        3456789
                        """)).isEqualTo(3_456_789);
        assertThat(LiveHeap.total("4711:\njava.io.IOException: No such process\n"))
                .isNegative();
    }

    /** Ten megabytes that are held are found, and no longer once they are not. */
    @Test
    void countsWhatIsInUse() throws InterruptedException {
        long own = ProcessHandle.current().pid();
        byte[][] held = new byte[10][1 << 20];
        long with = LiveHeap.bytes(own);
        int size = held.length;
        held = null;
        long without = LiveHeap.bytes(own);

        assertThat(with - without).isBetween((size - 2L) << 20, (size + 2L) << 20);
    }

    @Test
    void cannotTellOfAProcessThatIsNot() throws InterruptedException {
        assertThat(LiveHeap.bytes(0)).isNegative();
    }
}
