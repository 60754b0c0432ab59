package org.rilohub.gateway.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.CommandRun;

/** Japan's people fill the simplified template in, send it by the real door, and read what comes back (docs/uploads.md). */
@ExtendWith(WholeHub.class)
class UploadInJapaneseTest {
    private static final String TEMPLATE = "tobacco-simplified-1";
    private static final Pattern SENT = Pattern.compile("upload ([0-9a-f-]{36}) is with the hub");
    private static final String OLD = "seizureDate [SR-01] 摘発日が2年以上前です。年に誤りがないか確認してください。";
    private static final int LATER = 6;
    private static final String SHOWN_TO_ALL = "DELIVERED with receipt";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path folder;

    private final Town town;

    UploadInJapaneseTest(Town town) {
        this.town = town;
    }

    @Test
    void comes_back_with_a_japanese_verdict_behind_each_row_and_its_good_rows_go_to_cen() throws Exception {
        var template = template();
        var sent = filled(template, 0).save(folder.resolve("reports.xlsx"));

        var run = upload(sent);

        assertThat(run.exit()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("IMPORTED", "2 good, 4 bad");
        var marked = Book.open(folder.resolve("reports.checked.xlsx")).rows();
        assertThat(marked).hasSize(8);
        assertThat(marked.getFirst())
                .startsWith(template.rows().getFirst().toArray(String[]::new))
                .endsWith("hub.verdict", "hub.defects");
        assertThat(marked.get(1))
                .containsExactlyElementsOf(template.rows().get(1))
                .anyMatch(label -> label.endsWith(" / 国内参照番号 *"));
        assertThat(verdicts(marked))
                .containsExactly(
                        "OK",
                        "REJECTED goods.quantity.unit [SR-06] この区分では使えない数量単位です。",
                        "REJECTED seizureDate [SH-DATE] YYYY-MM-DDの形式、又は表計算ソフトの日付（時刻なし）で記入してください。",
                        "FLAGGED " + OLD,
                        "REJECTED nationalReference [SH-TWICE] この国内参照番号は前の行で使われています。"
                                + "同じ報告の追加品目は直後の行に、他の欄を空けて記入してください。",
                        "REJECTED goods.quantity.value [SH-FORMULA] 数式は計算されません。値を記入してください。");
        requireShownToAll(run, 2);
    }

    @Test
    void is_corrected_in_the_copy_that_came_back_and_imports_only_what_was_missing() throws Exception {
        var first = filled(template(), LATER).save(folder.resolve("first.xlsx"));
        var before = upload(first);
        var copy = Book.open(folder.resolve("first.checked.xlsx"))
                .fill(4, Map.of("goods.quantity.unit", "KGM"))
                .fill(5, Map.of("seizureDate", day(LATER + 5)))
                .fill(7, Map.of("nationalReference", reference(LATER, 7)))
                .fill(8, Map.of("goods.quantity.value", "880"));

        var after = upload(copy.save(folder.resolve("second.xlsx")));

        assertThat(after.exit()).as(after.toString()).isEqualTo(1);
        var twice = "nationalReference [SR-03] 同じ参照番号の報告が既にあります。別の番号を付けるか、差替えとして送信してください。";
        assertThat(verdicts(Book.open(folder.resolve("second.checked.xlsx")).rows()))
                .containsExactly("REJECTED " + twice, "OK", "OK", "REJECTED " + OLD + " | " + twice, "OK", "OK");
        requireShownToAll(before, 2);
        requireShownToAll(after, 4);
    }

    private Book template() throws IOException {
        var file = folder.resolve("template.xlsx");
        var run = japan("--template", TEMPLATE, "-o", file.toString());
        assertThat(run.exit()).as(run.toString()).isZero();
        return Book.open(file);
    }

    /** Two rows that can be imported, one of them to be looked at, and one of each kind of bad ones. */
    private static Book filled(Book template, int months) {
        return template.fill(3, row(months, 3))
                .fill(4, with("goods.quantity.unit", "BQL", row(months, 4)))
                .fill(5, with("seizureDate", "令和4年5月15日", row(months, 5)))
                .fill(6, with("seizureDate", day(months + 60), row(months, 6)))
                .fill(7, with("nationalReference", reference(months, 3), row(months, 7)))
                .fill(8, row(months, 8))
                .calculate(8, "goods.quantity.value", "800+80", "880");
    }

    /** Far from every other in time and quantity. */
    private static Map<String, String> row(int months, int row) {
        return Map.of(
                "nationalReference",
                reference(months, row),
                "seizureDate",
                day(months + row),
                "seizureLocation",
                row % 2 == 0 ? "JPOSA" : "JPNRT",
                "goods.type",
                "OTHER",
                "goods.quantity.value",
                String.valueOf(100 * row * row),
                "goods.quantity.unit",
                "KGM",
                "synthetic",
                "true");
    }

    private static String day(int monthsAgo) {
        return LocalDate.now(ZoneOffset.UTC).minusMonths(monthsAgo).toString();
    }

    private static Map<String, String> with(String heading, String text, Map<String, String> row) {
        var changed = new TreeMap<>(row);
        changed.put(heading, text);
        return changed;
    }

    private static String reference(int months, int row) {
        return "JP-XLSX-" + months + "-" + row;
    }

    private CommandRun upload(Path file) {
        return japan(file.toString(), "--policy", "valid_rows", "--lang", "ja");
    }

    private CommandRun japan(String... arguments) {
        var sender = town.configuration("JP").toString();
        var all = new ArrayList<>(List.of("upload", "--sender", sender));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    /** Of every row below the labels: verdict and what is to be done. */
    private static List<String> verdicts(List<List<String>> marked) {
        int verdict = marked.getFirst().indexOf("hub.verdict");
        return marked.stream()
                .skip(2)
                .map(row -> String.join(" ", row.subList(verdict, row.size())).strip())
                .toList();
    }

    /** Each report of an upload was reviewed by the office, and then went to every subscriber of the CEN lane. */
    private void requireShownToAll(CommandRun run, int reports) throws IOException, InterruptedException {
        var said = SENT.matcher(run.out());
        assertThat(said.find()).as(run.toString()).isTrue();
        var received = town.record().leaves("uploadId", said.group(1)).stream()
                .filter(leaf -> leaf.kind().equals("received"))
                .map(leaf -> leaf.facts().path("messageId").asString())
                .toList();
        assertThat(received).hasSize(reports).doesNotHaveDuplicates();
        for (var messageId : received) {
            assertThat(town.settled(messageId))
                    .isEqualTo(Map.of("customs:KR CEN", SHOWN_TO_ALL, "wco:CEN CEN", SHOWN_TO_ALL));
        }
    }
}
