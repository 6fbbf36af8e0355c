package dev.feedlab.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts an event stream into its events (WHATWG HTML, section 9.2.6). It is fed with bytes, in whichever pieces they come,
 * and knows neither connections nor threads. Of an event it keeps the data: the feed's messages carry their ids, and what
 * is no message is told by its shape. Lines end with CR, LF or CRLF.
 */
public final class EventStream {

    private static final byte[] DATA = {'d', 'a', 't', 'a'};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** No event of the contract is as long, even with each byte of its message's text escaped. */
    private static final int LONGEST_EVENT = 1 << 17;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private byte[] line = new byte[1_024];
    private int lineLength;
    private boolean afterCarriageReturn;
    private boolean afterBegin;

    /** Whether the block that is read now has had a line of data, even an empty one. */
    private boolean hasData;

    private byte[] event;

    /**
     * Takes the next byte.
     *
     * @return whether a block ends with it, which {@link #event()} may then be asked for
     * @throws IOException if the block is longer than any event of the contract
     */
    public boolean endsBlock(int next) throws IOException {
        boolean secondOfCrLf = next == '\n' && afterCarriageReturn;
        afterCarriageReturn = next == '\r';
        if (secondOfCrLf) {
            return false;
        }
        if (next == '\n' || next == '\r') {
            return endLine();
        }
        if (lineLength == line.length) {
            growLine();
        }
        line[lineLength++] = (byte) next;
        return false;
    }

    private void growLine() throws IOException {
        requireLength(lineLength);
        line = Arrays.copyOf(line, 2 * lineLength);
    }

    private static void requireLength(int bytes) throws IOException {
        if (bytes >= LONGEST_EVENT) {
            throw new IOException("the server sent an event of more than " + LONGEST_EVENT + " bytes");
        }
    }

    private boolean endLine() throws IOException {
        int from = afterBegin ? 0 : lengthOfByteOrderMark();
        afterBegin = true;
        boolean blank = lineLength == from;
        if (blank) {
            endBlock();
        } else {
            readField(from);
        }
        lineLength = 0;
        return blank;
    }

    private int lengthOfByteOrderMark() {
        return startsWith(BYTE_ORDER_MARK, 0) ? BYTE_ORDER_MARK.length : 0;
    }

    private boolean startsWith(byte[] prefix, int from) {
        return lineLength >= from + prefix.length
                && Arrays.equals(line, from, from + prefix.length, prefix, 0, prefix.length);
    }

    /** Enters a line of data; fields of other names and comments are passed over. */
    private void readField(int from) throws IOException {
        int colon = from + DATA.length;
        if (!startsWith(DATA, from) || colon < lineLength && line[colon] != ':') {
            return;
        }
        int value = Math.min(colon + 1, lineLength);
        if (value < lineLength && line[value] == ' ') {
            value++;
        }
        requireLength(data.size() + lineLength - value);
        if (hasData) {
            data.write('\n');
        }
        hasData = true;
        data.write(line, value, lineLength - value);
    }

    private void endBlock() {
        event = hasData ? data.toByteArray() : null;
        data.reset();
        hasData = false;
    }

    /** The data of the block that ended last, its lines joined with LF; null where it had none. */
    public byte[] event() {
        return event;
    }
}
