package dev.feedlab.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"17@k3f9", "0@0000", "999999999999999999@a", "17"})
    void readsWhatItWrites(String text) {
        assertThat(Cursor.parse(text)).hasToString(text);
    }

    @Test
    void knowsItsParts() {
        assertThat(Cursor.parse("17@k3f9")).isEqualTo(new Cursor(17, "k3f9"));
        assertThat(Cursor.parse("17").epoch()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "17@", "@k3f9", "-1", "+1", "1.5", "17@K3F9", "17@k3f9@", " 17", "1000000000000000000"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.parse(text))
                .withMessageContaining("'" + text + "' is not a cursor")
                .withMessageContaining("17@k3f9");
    }

    @Test
    void onlyABareZeroAsksForEverything() {
        assertThat(Cursor.parse("0").asksForEverything()).isTrue();
        assertThat(Cursor.parse("0@k3f9").asksForEverything()).isFalse();
        assertThat(Cursor.parse("1").asksForEverything()).isFalse();
    }
}
