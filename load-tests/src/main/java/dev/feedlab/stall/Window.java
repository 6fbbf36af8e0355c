package dev.feedlab.stall;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One window, as it is planned.
 *
 * @param pair which pair it belongs to, from 1; 0 for the warm-up
 * @param withStalled whether there are stalled readers beside the healthy ones
 */
public record Window(int pair, boolean withStalled) {

    /** Before the first pair, and not counted. */
    static final Window WARM_UP = new Window(0, false);

    /** The windows in their order, which turns round from pair to pair, so that neither kind always comes first. */
    static List<Window> plan(int pairs) {
        return IntStream.rangeClosed(1, pairs)
                .boxed()
                .flatMap(pair -> Stream.of(new Window(pair, pair % 2 == 0), new Window(pair, pair % 2 != 0)))
                .toList();
    }
}
