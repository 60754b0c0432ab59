package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.XECPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.xml.security.keys.keyresolver.KeyResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Keys that a library reads as something else. */
class X25519KeysTest {
    private static final String SPKI = "302a300506032b656e032100";
    private static final String LIKE_DSA = "021e" + "11".repeat(30);
    private static final String HARMLESS = "131e" + "11".repeat(30);

    @BeforeAll
    static void register() {
        X25519Keys.register();
    }

    @Test
    void a_key_that_looks_like_a_dsa_key_is_read_as_what_it_says_it_is() throws Exception {
        var element = keyValue(LIKE_DSA).getDocumentElement();

        assertThat(KeyResolver.getPublicKey(element, "", null, true)).isInstanceOf(XECPublicKey.class);
    }

    @Test
    void such_a_key_is_not_sent_to_a_partner() {
        assertThat(X25519Keys.misreadable(keyValue(LIKE_DSA))).isTrue();
        assertThat(X25519Keys.misreadable(keyValue(HARMLESS))).isFalse();
        assertThat(X25519Keys.misreadable(new StrictXml().parse("<a/>".getBytes(UTF_8))))
                .isFalse();
    }

    private static Document keyValue(String raw) {
        var der = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(SPKI + raw));
        return new StrictXml()
                .parse("<DEREncodedKeyValue xmlns=\"%s\">%s</DEREncodedKeyValue>"
                        .formatted(Names.DS11, der)
                        .getBytes(UTF_8));
    }
}
