package dev.feedlab.tap;

import dev.feedlab.http.Refusal;
import java.util.regex.Pattern;

/**
 * A path below {@code /wire/}.
 *
 * @param id as it stands in the path, perhaps malformed
 * @param isCut whether it is {@code /wire/{id}/cut}
 */
record TapPath(String id, boolean isCut) {

    private static final String PREFIX = "/wire/";
    private static final String CUT = "/cut";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    /** Reads {@code /wire/{id}} or {@code /wire/{id}/cut}; null if the path does not begin so. */
    static TapPath parse(String path) {
        if (!path.startsWith(PREFIX)) {
            return null;
        }
        boolean isCut = path.endsWith(CUT);
        return new TapPath(path.substring(PREFIX.length(), path.length() - (isCut ? CUT.length() : 0)), isCut);
    }

    /**
     * @return the id
     * @throws Refusal 400 if it is malformed
     */
    static String checkedId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new Refusal(400, "'wire': not the id of a tap; expected 22 to 64 of [A-Za-z0-9_-], drawn at random");
        }
        return id;
    }
}
