package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Japan names who answers South Africa; from then on nobody else does (NL-JP 7(3), taken for all; NL-ZA 11(4)). */
@ExtendWith(SharedRegion.class)
class DesignatedOfficialsTest {
    private static final String OFFICIALS = "/v1/officials";

    private final Region region;
    private final Bureau southAfrica;
    private final Bureau japan;

    DesignatedOfficialsTest(Region region) {
        this.region = region;
        this.southAfrica = region.bureau("ZA");
        this.japan = region.bureau("JP");
    }

    @Test
    void answer_alone_from_the_day_on_which_a_supervisor_names_them_to_the_last_one() {
        var sent = southAfrica.sends(Stories.request("customs:ZA", "customs:JP", "ZA-NAMED-1"));
        japan.receives(sent);
        var asked = new CaseLetters("customs:ZA", "customs:JP", region.idOf(sent));

        southAfrica.receives(japan.sends(asked.reply("PARTIAL", "As long as nobody is named anybody answers")));
        isNamed();
        assertThat(problem(asked.reply("PARTIAL", "Who says so?"))).isEqualTo("official-not-designated");
        assertThat(problem(by("JP-DESK-2", asked))).isEqualTo("official-not-designated");
        assertThat(problem(asked.decision("REFUSED", Map.of("ground", "OWN_LAW", "reasons", "Our law forbids it"))))
                .isEqualTo("official-not-designated");
        southAfrica.receives(japan.sends(by("JP-DESK-1", asked)));
        assertThat(stateOf(asked)).isEqualTo("PARTLY_ANSWERED");

        region.pass(Duration.ofDays(3));
        assertThat(problem(by("JP-DESK-1", asked))).isEqualTo("official-not-designated");
        assertThat(region.leaves("official", "JP-DESK-1")).contains("official-designated");
    }

    /** By the supervisor, and for two days. */
    private void isNamed() {
        var today = LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC);
        var named = Map.of(
                "framework",
                "JP-ZA-CMAA",
                "official",
                "JP-DESK-1",
                "from",
                today.toString(),
                "until",
                today.plusDays(1).toString());
        assertThat(region.signedIn("jp-officer-1").posts(OFFICIALS, named).status())
                .isEqualTo(403);
        assertThat(region.signedIn("jp-supervisor").posts(OFFICIALS, named).items())
                .anySatisfy(official ->
                        assertThat(official.path("official").asString()).isEqualTo("JP-DESK-1"));
        assertThat(region.signedIn("rilo-supervisor").reads(OFFICIALS).items()).isEmpty();
    }

    private static Letter by(String official, CaseLetters asked) {
        return asked.reply("PARTIAL", "The second was delivered in Kobe").saying("caseOfficial", official);
    }

    private String problem(Letter letter) {
        return japan.tries(letter).problem();
    }

    private String stateOf(CaseLetters asked) {
        return southAfrica.reads("/v1/assistance-requests/" + asked.requestId()).text("state");
    }
}
