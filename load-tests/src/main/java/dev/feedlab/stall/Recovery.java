package dev.feedlab.stall;

/**
 * How the stalled readers of one transport fared, summed over them.
 *
 * @param expected messages between where they subscribed and the end of the window
 * @param handedOut how many of those the server had handed to their connections when the window was over
 * @param ofTheWindow how many of those were published in the window itself
 * @param received how many came in the end
 * @param toldGone how many the server said were gone, as a gap
 * @param goneThoughRetained how many of those it should still have had
 * @param cut connections that ended before everything had come
 * @param faults what went wrong otherwise
 */
public record Recovery(
        long expected,
        long handedOut,
        long ofTheWindow,
        long received,
        long toldGone,
        long goneThoughRetained,
        long cut,
        Faults faults) {

    /** How many messages they were behind at the end of the window. */
    public long behind() {
        return expected - handedOut;
    }

    /** Whether they were stuck all along: then the server has not handed them as much as one message of the window. */
    public boolean wasReal() {
        return behind() >= ofTheWindow;
    }

    /** Whether each message came or was rightly told to be gone. */
    public boolean isComplete() {
        return goneThoughRetained == 0 && faults.none();
    }
}
