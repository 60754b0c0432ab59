package org.rilohub.gateway.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** What every refusal has in common: the promised words and no others, exactly one entry, and a hub that goes on. */
record Refused(HubRecord record, BadCase.Attempt good) {
    /** Words of programs and of their insides. */
    private static final String[] INSIDES = {
        "Exception",
        "\tat ",
        "at org.",
        "at java.",
        "org.rilohub.",
        "apache",
        "cxf",
        "wss4j",
        "jackson",
        "nimbus",
        "bouncycastle",
        "postgres",
        "SQL",
        "Caused by",
        "/work/",
        "\nServer:"
    };

    private static final int LONGEST_ANSWER = 4096;

    /** Makes the attempt, then sends something good. */
    Answer assertFor(BadCase bad) throws IOException, InterruptedException {
        long before = record.incidents();

        var answer = bad.attempt().make();

        assertThat(answer.status())
                .as(answer.everything())
                .isEqualTo(bad.status())
                .isLessThan(500);
        assertThat(answer.type()).as(answer.everything()).isEqualTo(bad.type());
        assertNothingShows(answer);
        assertOneEntry(answer);
        assertThat(record.incidents()).isEqualTo(before + 1);
        assertAccepted(good.make());
        assertThat(record.incidents()).isEqualTo(before + 1);
        return answer;
    }

    /** With a receipt, which is a compact JWS. */
    private static void assertAccepted(Answer answer) {
        assertThat(answer.status()).as(answer.everything()).isIn(0, 200, 202);
        assertThat(answer.everything()).containsPattern("[\\w-]{40,}\\.[\\w-]{40,}\\.[\\w-]{40,}");
        assertThat(answer.type()).isEmpty();
    }

    static void assertNothingShows(Answer answer) {
        assertThat(answer.everything()).doesNotContain(INSIDES).doesNotContain(Reports.NOMINAL);
        assertThat(answer.octets()).isLessThan(LONGEST_ANSWER);
    }

    /** The entry the answer names, or, for a repeat within the minute, the entry that counts it. */
    private void assertOneEntry(Answer answer) {
        var leaves = record.leaves("instance", answer.instance()).stream()
                .filter(leaf -> !leaf.kind().equals("security-repeats"))
                .toList();
        assertThat(leaves).singleElement().satisfies(leaf -> {
            assertThat(leaf.kind()).isIn("refused", "quarantined");
            assertThat(leaf.facts().path("reason").asString()).matches("[A-Za-z0-9_:#.,-]{1,120}");
            assertThat(leaf.facts().path("raw").asString()).matches("sha-256:[0-9a-f]{64}");
            assertThat(leaf.facts().toString()).doesNotContain(Reports.NOMINAL);
        });
    }
}
