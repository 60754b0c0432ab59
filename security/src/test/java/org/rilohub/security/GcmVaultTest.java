package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Content at rest. */
class GcmVaultTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] CONTENT = "a name".getBytes(UTF_8);

    private final SecretKey master = master();
    private final GcmVault vault = new GcmVault(List.of(master), RANDOM);

    @Property(tries = 50)
    void gives_back_what_it_took(@ForAll @Size(max = 300) byte[] content, @ForAll String context) {
        var key = vault.newKey();

        var again = vault.unwrap(key.wrapped());

        assertThat(again.decrypt(key.encrypt(content, context), context)).isEqualTo(content);
    }

    @Test
    void never_writes_the_same_bytes_twice() {
        var key = vault.newKey();

        assertThat(key.encrypt(CONTENT, "body")).isNotEqualTo(key.encrypt(CONTENT, "body"));
        assertThat(vault.newKey().wrapped()).isNotEqualTo(key.wrapped());
    }

    @Test
    void opens_under_an_older_master_key_after_a_rotation_but_wraps_under_the_new_one() {
        var before = vault.newKey();
        var sealed = before.encrypt(CONTENT, "body");
        var newMaster = master();
        var rotated = new GcmVault(List.of(newMaster, master), RANDOM);

        assertThat(rotated.unwrap(before.wrapped()).decrypt(sealed, "body")).isEqualTo(CONTENT);
        var after = rotated.newKey().wrapped();
        assertThat(new GcmVault(List.of(newMaster), RANDOM).unwrap(after).wrapped())
                .isEqualTo(after);
        assertThatIllegalStateException()
                .isThrownBy(() -> vault.unwrap(after))
                .withMessage("the master key of this content key is not here");
    }

    @Test
    void tells_a_swapped_column_a_changed_byte_and_another_key() {
        var key = vault.newKey();
        var sealed = key.encrypt(CONTENT, "body");
        var sentence = "not the bytes, the key or the context of the encryption";

        assertThatIllegalStateException()
                .isThrownBy(() -> key.decrypt(sealed, "wire"))
                .withMessage(sentence);
        assertThatIllegalStateException()
                .isThrownBy(() -> vault.newKey().decrypt(sealed, "body"))
                .withMessage(sentence);
        assertThatIllegalStateException()
                .isThrownBy(() -> key.decrypt(new byte[27], "body"))
                .withMessage(sentence);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException()
                    .isThrownBy(() -> key.decrypt(changed, "body"))
                    .withMessage(sentence);
        }
    }

    @Test
    void tells_a_changed_wrapped_key() {
        var wrapped = vault.newKey().wrapped();

        for (var i = 0; i < wrapped.length; i++) {
            var changed = wrapped.clone();
            changed[i] ^= 1;
            var sentence = i == 0
                    ? "not a wrapped content key"
                    : i < 9 ? "the master key of this content key is not here" : "the wrapped content key was changed";
            assertThatIllegalStateException()
                    .isThrownBy(() -> vault.unwrap(changed))
                    .withMessage(sentence);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> vault.unwrap(new byte[0]))
                .withMessage("not a wrapped content key");
    }

    @Test
    void cannot_be_without_a_master_key() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GcmVault(List.of(), RANDOM));
    }

    private static SecretKey master() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
