package org.rilohub.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final SecretKey OLD = key((byte) 1);
    private static final SecretKey NEW = key((byte) 2);

    @Test
    void the_same_text_is_found_again_under_each_master_key_and_only_there() {
        var before = new GcmVault(List.of(OLD), new SecureRandom()).marks("container MSKU1234565");
        var after = new GcmVault(List.of(NEW, OLD), new SecureRandom()).marks("container MSKU1234565");

        assertThat(after).hasSize(2).containsAll(before);
        assertThat(after.getFirst()).isNotEqualTo(before.getFirst()).matches("[0-9a-f]{64}");
        assertThat(new GcmVault(List.of(NEW), new SecureRandom()).marks("container MSKU1234565"))
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void another_text_has_another_mark() {
        var vault = new GcmVault(List.of(OLD), new SecureRandom());

        assertThat(vault.marks("container MSKU1234565")).isNotEqualTo(vault.marks("container CSQU3054383"));
    }

    private static SecretKey key(byte fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, fill);
        return new SecretKeySpec(bytes, "AES");
    }
}
