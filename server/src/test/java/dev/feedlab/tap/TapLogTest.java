package dev.feedlab.tap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.feedlab.tap.TapEvent.Crossed;
import dev.feedlab.tap.TapEvent.Direction;
import dev.feedlab.tap.TapEvent.Ended;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapLogTest {

    private static final int PLENTY = 1_000_000;

    private final TapLog log = new TapLog(100, 4);

    private void cross(int bytes) {
        log.append(new Crossed(log.nextSeq(), log.nextPosition(), 1, 1, 0, Direction.IN, 0, new byte[bytes]));
    }

    private void end() {
        log.append(new Ended(log.nextSeq(), log.nextPosition(), 1, 1, 0));
    }

    private List<Long> after(long seq) {
        return log.after(seq, PLENTY).stream().map(TapEvent::seq).toList();
    }

    @Test
    void keepsEventsInTheirOrderUpToTheBoundOfBytes() {
        cross(60);
        cross(40);
        assertThat(after(0)).containsExactly(1L, 2L);

        cross(1);
        assertThat(after(0)).containsExactly(2L, 3L);
        assertThat(log.after(0, PLENTY).get(0).position()).isEqualTo(60);
        assertThat(log.nextPosition()).isEqualTo(101);
    }

    @Test
    void keepsEventsUpToTheBoundOfEvents() {
        for (int i = 0; i < 5; i++) {
            end();
        }
        assertThat(after(0)).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void dropsAsManyAsOneLongEventTakesThePlaceOf() {
        cross(30);
        cross(30);
        end();
        cross(100);
        assertThat(after(0)).containsExactly(3L, 4L);
    }

    @Test
    void readsOnAfterAnEvent() {
        cross(1);
        cross(1);
        end();
        assertThat(after(1)).containsExactly(2L, 3L);
        assertThat(after(3)).isEmpty();
    }

    @Test
    void takesAnEventThatIsNotThereYetForOneOfALogThatIsGone() {
        cross(1);
        assertThat(after(7)).containsExactly(1L);
    }

    @Test
    void handsOutAtLeastOneEventAndAboutAsManyBytesAsAskedFor() {
        cross(50);
        cross(50);
        assertThat(log.after(0, 1)).extracting(TapEvent::seq).containsExactly(1L);
    }
}
