package org.rilohub.agreements.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.load.FrameworkFiles;

/** The hub's framework files and the published lists say the same. */
class SameFrameworksTest {

    @Test
    void the_files_have_the_frameworks_of_the_lists_with_their_partners_kinds_and_dates() {
        SortedSet<String> hub = new TreeSet<>();
        for (Framework one : FrameworkFiles.packaged().all()) {
            String ends = one.validity()
                    .lastDay()
                    .map(last -> last.plusDays(1).toString())
                    .orElse("-");
            hub.add(one.id() + " " + one.partner() + " " + one.kind() + " "
                    + one.validity().begins() + " " + ends);
        }

        SortedSet<String> lists = new TreeSet<>();
        for (SecondFramework one : SecondFrameworks.read()) {
            String ends = one.ends().map(LocalDate::toString).orElse("-");
            lists.add(one.id() + " " + one.partner() + " " + one.kind() + " " + one.begins() + " " + ends);
        }

        assertThat(hub).hasSize(53).isEqualTo(lists);
    }

    @Test
    void the_fy2012_flag_holds_on_the_same_days() {
        var hub = FrameworkFiles.packaged();

        for (SecondFramework one : SecondFrameworks.read()) {
            Framework file = hub.named(one.id()).orElseThrow();
            for (LocalDate day = LocalDate.of(1997, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
                assertThat(file.amendedOn(day))
                        .as("%s on %s", one.id(), day)
                        .isEqualTo(one.inForce(day) && one.flag(day));
            }
        }
    }
}
