package org.rilohub.schemas.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.rilohub.schemas.CodeLists;

/** No text of the greatest length takes a detector much longer than a harmless one. */
class ScanTimeTest {
    private static final int LENGTH = 2000;
    private static final int ROUNDS = 5;
    private static final int AT_MOST = 200;
    private static final List<String> PIECES = List.of(
            "a",
            "0",
            "1",
            "<",
            "A<",
            "A<<",
            "@",
            "a@",
            "a.",
            "a@a.",
            "0 ",
            "0-",
            "+0",
            "AB12 ",
            "A1",
            "AAA000",
            "品1あ",
            "品川",
            "500あ",
            " ",
            "-",
            "A-",
            "(",
            "passport ",
            "passport no",
            "旅券番号",
            "card 1",
            "card",
            "born 1",
            "born",
            "tel ",
            "電話1 ",
            "0の",
            "ID ",
            "GB82",
            "DE89 3704 ",
            "1 ",
            "12 ",
            "[at]",
            "a[at]a[dot]",
            "van AB",
            "van ",
            "registration A",
            "昭和5",
            "1年1月",
            "あ1",
            ". ",
            "ー");

    private final Detectors detectors = new Detectors(CodeLists.standard());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "KNOWN_VALUE")
    void no_text_takes_a_detector_long(Telltale kind) {
        var harmless = Folded.of(fill("Hidden in a false bottom, 4 kg of powder. "));
        var slowest = texts().mapToLong(text -> nanos(kind, text)).max().orElseThrow();

        assertThat(slowest).isLessThan(AT_MOST * Math.max(nanos(kind, harmless), 100_000));
    }

    private static Stream<Folded> texts() {
        return PIECES.stream()
                .flatMap(piece -> Stream.of(fill(piece), fill(piece) + "!"))
                .map(Folded::of);
    }

    private static String fill(String piece) {
        return piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH);
    }

    /** The least of some rounds: what else the machine does counts for nothing. */
    private long nanos(Telltale kind, Folded text) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            var count = detectors.spans(kind, text, KnownValues.none()).count();
            least = Math.min(least, System.nanoTime() - start + (count < 0 ? 1 : 0));
        }
        return least;
    }
}
