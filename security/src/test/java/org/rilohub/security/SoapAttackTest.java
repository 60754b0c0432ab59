package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.security.Refusals.malformed;
import static org.rilohub.security.Refusals.untrusted;
import static org.rilohub.security.World.CLOCK;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.NL;
import static org.rilohub.security.World.NL_KEYS;
import static org.rilohub.security.World.NOW;
import static org.rilohub.security.World.arrived;
import static org.rilohub.security.World.certificate;
import static org.rilohub.security.World.envelopes;
import static org.rilohub.security.World.hub;
import static org.rilohub.security.World.known;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forged SOAP messages, and the reason the ledger is told. */
class SoapAttackTest {
    private static final Pattern BODY = Pattern.compile("<env:Body.*</env:Body>");
    private static final String EVIL =
            "<r:SubmitSeizureReport xmlns:r=\"urn:rilohub:schema:seizure-report:1\"><r:Ref>EVIL</r:Ref>%s</r:SubmitSeizureReport>";

    @Test
    void the_forger_would_be_believed_if_it_left_the_message_alone() {
        var clear = verify(new ForgedSoap().clear());
        var encrypted = verify(new ForgedSoap().encrypted(encryption -> {}));

        assertThat(clear.encrypted()).isFalse();
        assertThat(encrypted.encrypted()).isTrue();
        assertThat(encrypted.contentDigest()).isEqualTo(clear.contentDigest());
    }

    @Test
    void the_forger_may_name_prefixes_to_keep_in_the_canonical_form() {
        var forged = new ForgedSoap().signing(signature -> signature.setAddInclusivePrefixes(true));

        assertThat(verify(forged.encrypted(encryption -> {})).encrypted()).isTrue();
    }

    @Test
    void wrapped_into_another_header_block() {
        malformed(
                "HEADER_NOT_KNOWN",
                () -> verify(moved(
                        body -> "<env:Header><x:Wrapper xmlns:x=\"urn:x\">" + body + "</x:Wrapper>", "<env:Header>")));
    }

    @Test
    void wrapped_into_the_security_header() {
        untrusted(
                "SECURITY_ELEMENT_NOT_KNOWN",
                () -> verify(moved(body -> body + "</wsse:Security>", "</wsse:Security>")));
    }

    @Test
    void wrapped_into_the_signature_as_an_object() {
        untrusted(
                "SECURITY_ELEMENT_NOT_KNOWN",
                () -> verify(moved(body -> "<ds:Object>" + body + "</ds:Object></ds:Signature>", "</ds:Signature>")));
    }

    @Test
    void wrapped_into_an_addressing_header() {
        untrusted(
                "UNSIGNED_PART:Body",
                () -> verify(moved(body -> "<env:Header><wsa:From>" + body + "</wsa:From>", "<env:Header>")));
    }

    @Test
    void wrapped_into_a_second_body() {
        var wire = new ForgedSoap().clear();

        malformed(
                "NOT_A_SOAP_ENVELOPE", () -> verify(wire.replace("</env:Envelope>", evilBody("") + "</env:Envelope>")));
        malformed("NOT_A_SOAP_ENVELOPE", () -> verify(wire.replace("<env:Body", evilBody("") + "<env:Body")));
    }

    @Test
    void wrapped_inside_the_body_that_is_read() {
        untrusted("UNSIGNED_PART:Body", () -> verify(replaced(SoapAttackTest::evilBody)));
    }

    @Test
    void wrapped_beside_the_element_that_is_read() {
        malformed(
                "NOT_ONE_BODY_ELEMENT",
                () -> verify(
                        replaced(body -> "<env:Body wsu:Id=\"Evil\">" + EVIL.formatted("") + body + "</env:Body>")));
    }

    @Test
    void wrapped_with_the_same_id() {
        untrusted("DUPLICATE_ID", () -> verify(replaced(body -> evilBody(body).replace("Evil", "Body"))));
        untrusted(
                "DUPLICATE_ID",
                () -> verify(replaced(body -> evilBody(body).replace("wsu:Id=\"Evil\"", "Id=\"Body\""))));
        untrusted(
                "DUPLICATE_ID",
                () -> verify(replaced(body -> evilBody(body).replace("wsu:Id=\"Evil\"", "ID=\"Body\""))));
        untrusted(
                "XML_ID", () -> verify(replaced(body -> evilBody(body).replace("wsu:Id=\"Evil\"", "xml:id=\"Body\""))));
    }

    @Test
    void a_whole_envelope_wrapped_into_another() {
        var wire = new ForgedSoap().clear();

        malformed(
                "MISSING:Security",
                () -> verify("<env:Envelope xmlns:env=\"" + Names.ENV + "\"><env:Header/><env:Body>" + wire
                        + "</env:Body></env:Envelope>"));
    }

    @Test
    void a_time_stamp_wrapped_into_another() {
        var wire = new ForgedSoap().clear();
        var start = wire.indexOf("<wsu:Timestamp");
        var end = wire.indexOf("</wsu:Timestamp>") + "</wsu:Timestamp>".length();
        var stamp = wire.substring(start, end);
        var newer = "<wsu:Timestamp wsu:Id=\"Evil\"><wsu:Created>2026-11-21T10:00:01Z</wsu:Created>"
                + "<wsu:Expires>2026-11-21T10:04:00Z</wsu:Expires>" + stamp + "</wsu:Timestamp>";

        untrusted("UNSIGNED_PART:Timestamp", () -> verify(wire.replace(stamp, newer)));
    }

    @ParameterizedTest
    @CsvSource({
        "Body,Body",
        "TS,Timestamp",
        "To,To",
        "Action,Action",
        "MessageID,MessageID",
        "ReplyTo,ReplyTo",
        "FaultTo,FaultTo"
    })
    void a_part_left_out_of_the_signature(String part, String named) {
        var forged = new ForgedSoap()
                .headers(headers -> headers + reply("ReplyTo") + reply("FaultTo"))
                .without(part);

        untrusted("UNSIGNED_PART:" + named, () -> verify(forged.clear()));
        untrusted("UNSIGNED_PART:" + named, () -> verify(forged.encrypted(encryption -> {})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "Action", "MessageID"})
    void an_addressing_header_left_out_of_the_message(String name) {
        var forged = new ForgedSoap()
                .headers(headers -> headers.replaceFirst("<wsa:" + name + ">.*</wsa:" + name + ">", ""));

        malformed("MISSING:" + name, () -> verify(forged.clear()));
    }

    @Test
    void an_addressing_header_said_twice_or_leading_elsewhere() {
        malformed(
                "MORE_THAN_ONE:header",
                () -> verify(new ForgedSoap()
                        .headers(headers -> headers + "<wsa:To>urn:x</wsa:To>")
                        .clear()));
        var elsewhere = new ForgedSoap()
                .headers(headers -> headers + reply("ReplyTo").replace(Names.ANONYMOUS, "http://example.org"));
        untrusted("REPLY_TO", () -> verify(elsewhere.clear()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"urn:rilohub:party:hub:EU", "urn:rilohub:party:customs:JP", "https://hub.example/soap/cen", ""})
    void made_for_another_receiver_and_signed(String to) {
        var replayed = new ForgedSoap()
                .headers(headers -> headers.replaceFirst("<wsa:To>.*</wsa:To>", "<wsa:To>" + to + "</wsa:To>"));

        malformed("FOR_ANOTHER_RECEIVER", () -> verify(replayed.clear()));
        malformed("FOR_ANOTHER_RECEIVER", () -> verify(replayed.encrypted(encryption -> {})));
    }

    @Test
    void no_signature_at_all() {
        untrusted("NOT_ONE_SIGNATURE", () -> verify(new ForgedSoap().unsigned().clear()));
        untrusted("HALF_ENCRYPTED", () -> verify(new ForgedSoap().unsigned().encrypted(encryption -> {})));
        malformed(
                "MISSING:Security",
                () -> verify("<e:Envelope xmlns:e=\"%s\"><e:Header/><e:Body><a/></e:Body></e:Envelope>"
                        .formatted(Names.ENV)));
    }

    @Test
    void changed_after_signing() {
        var wire = new ForgedSoap().clear();

        untrusted("SIGNATURE_INVALID", () -> verify(wire.replace("KCS-77", "KCS-78")));
        untrusted("SIGNATURE_INVALID", () -> verify(wire.replace("10:05:00Z", "10:04:00Z")));
        untrusted("SIGNATURE_INVALID", () -> verify(wire.replace("urn:uuid:0", "urn:uuid:1")));
        untrusted(
                "SIGNATURE_INVALID",
                () -> verify(wire.replaceFirst("<ds:SignatureValue>....", "<ds:SignatureValue>AAAA")));
    }

    @Test
    void a_comment_inside_a_value_changes_neither_signature_nor_value() {
        var verified = verify(new ForgedSoap().clear().replace("KCS-77", "KCS<!-- a -->-77"));

        assertThat(verified.payload())
                .isInstanceOfSatisfying(
                        Verified.Payload.Xml.class,
                        xml -> assertThat(xml.root()
                                        .getFirstChild()
                                        .getFirstChild()
                                        .getNodeValue())
                                .isEqualTo("KCS-77"));
    }

    @Test
    void signed_by_somebody_else() {
        untrusted(
                "SIGNER_NOT_PINNED",
                () -> verify(
                        new ForgedSoap().signer(NL_KEYS.byAlias("sign-p256")).clear()));
        untrusted(
                "SIGNER_NOT_PINNED",
                () -> verify(new ForgedSoap().signer(KR_KEYS.byAlias("tls")).clear()));
        var wire = new ForgedSoap().clear();
        untrusted("SIGNER_NOT_PINNED", () -> hub().verify(arrived(NL, Door.SOAP, wire.getBytes(UTF_8))));
    }

    @Test
    void signed_by_a_scheme_the_partner_file_does_not_accept() {
        var strict = envelopes(HUB_KEYS, CLOCK, known(KR, KR_KEYS).accepting("EdDSA"));
        var wire = new ForgedSoap().clear().getBytes(UTF_8);

        untrusted("ALGORITHM_NOT_ACCEPTED:ES256", () -> strict.verify(arrived(KR, Door.SOAP, wire)));
    }

    @Test
    void digests_with_sha_1() {
        var forged = new ForgedSoap().signing(signature -> signature.setDigestAlgo(WSConstants.SHA1));

        untrusted("ALGORITHM_NOT_ACCEPTED:DigestMethod", () -> verify(forged.clear()));
        untrusted("ALGORITHM_NOT_ACCEPTED:DigestMethod", () -> verify(forged.encrypted(encryption -> {})));
    }

    @ParameterizedTest
    @CsvSource({
        "SignatureMethod,http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256,http://www.w3.org/2000/09/xmldsig#hmac-sha1",
        "SignatureMethod,http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256,http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "CanonicalizationMethod,http://www.w3.org/2001/10/xml-exc-c14n#,http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "CanonicalizationMethod,http://www.w3.org/2001/10/xml-exc-c14n#,http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        "Transform,http://www.w3.org/2001/10/xml-exc-c14n#,http://www.w3.org/TR/1999/REC-xslt-19991116",
        "Transform,http://www.w3.org/2001/10/xml-exc-c14n#,http://www.w3.org/TR/1999/REC-xpath-19991116",
        "Transform,http://www.w3.org/2001/10/xml-exc-c14n#,http://www.w3.org/2000/09/xmldsig#base64",
    })
    void an_algorithm_nobody_agreed(String element, String agreed, String other) {
        var forged = new ForgedSoap()
                .clear()
                .replace(
                        "<ds:" + element + " Algorithm=\"" + agreed + "\"",
                        "<ds:" + element + " Algorithm=\"" + other + "\"");

        untrusted("ALGORITHM_NOT_ACCEPTED:" + element, () -> verify(forged));
    }

    @Test
    void references_to_the_outside() {
        var wire = new ForgedSoap().clear();

        untrusted("EXTERNAL_REFERENCE", () -> verify(wire.replace("URI=\"#Body\"", "URI=\"http://example.org/body\"")));
        untrusted("EXTERNAL_REFERENCE", () -> verify(wire.replace("URI=\"#Body\"", "URI=\"\"")));
        untrusted("EXTERNAL_REFERENCE", () -> verify(wire.replace("URI=\"#Body\"", "URI=\"cid:1\"")));
        untrusted(
                "SECURITY_ELEMENT_NOT_KNOWN",
                () -> verify(wire.replaceFirst(
                        "<ds:KeyInfo[^>]*>",
                        "$0<ds:RetrievalMethod URI=\"file:///etc/passwd\"></ds:RetrievalMethod>")));
        var encrypted = new ForgedSoap().encrypted(encryption -> {});
        untrusted(
                "SECURITY_ELEMENT_NOT_KNOWN",
                () -> verify(encrypted.replaceFirst(
                        "<xenc:CipherValue>.*?</xenc:CipherValue>",
                        "<xenc:CipherReference URI=\"http://example.org/\"></xenc:CipherReference>")));
    }

    @Test
    void encrypted_by_cbc_or_rsa_1_5_or_oaep_with_sha_1_or_another_derivation() {
        untrusted(
                "ALGORITHM_NOT_ACCEPTED:EncryptionMethod",
                () -> verify(new ForgedSoap().encrypted(e -> e.setSymmetricEncAlgorithm(WSConstants.AES_256))));
        untrusted(
                "ALGORITHM_NOT_ACCEPTED:EncryptionMethod",
                () -> verify(new ForgedSoap().encrypted(e -> e.setSymmetricEncAlgorithm(WSConstants.AES_128_GCM))));
        untrusted(
                "ALGORITHM_NOT_ACCEPTED:KeyDerivationMethod",
                () -> verify(
                        new ForgedSoap().encrypted(e -> e.setKeyDerivationMethod(WSConstants.KEYDERIVATION_HKDF))));
        var good = new ForgedSoap().encrypted(encryption -> {});
        for (var other : new String[] {
            WSConstants.KEYTRANSPORT_RSA15, WSConstants.KEYTRANSPORT_RSAOAEP, Names.RSA_OAEP, WSConstants.KEYWRAP_AES128
        }) {
            untrusted("ALGORITHM_NOT_ACCEPTED:EncryptionMethod", () -> verify(good.replace(Names.KW_AES256, other)));
        }
    }

    @Test
    void a_derivation_whose_parameters_would_be_written_into_a_log() {
        var good = new ForgedSoap().encrypted(encryption -> {});

        for (var other : new String[] {"00", "000", "08ff", "00zz", "00&#10;forged"}) {
            untrusted(
                    "ALGORITHM_NOT_ACCEPTED:ConcatKDFParams",
                    () -> verify(good.replace("PartyUInfo=\"\"", "PartyUInfo=\"" + other + "\"")));
        }
    }

    @Test
    void encrypted_for_somebody_else() {
        untrusted(
                "WRONG_RECIPIENT",
                () -> verify(new ForgedSoap().encrypted(e -> e.setUseThisCert(certificate(NL_KEYS, "enc-p256")))));
    }

    @Test
    void changed_after_encryption() {
        var wire = new ForgedSoap().encrypted(encryption -> {});
        var values = Pattern.compile("<xenc:CipherValue>").matcher(wire);

        while (values.find()) {
            var changed = new StringBuilder(wire);
            var place = values.end() + 20;
            changed.setCharAt(place, changed.charAt(place) == 'A' ? 'B' : 'A');
            untrusted("DECRYPTION_FAILED", () -> verify(changed.toString()));
        }
    }

    @Test
    void half_encrypted() {
        var signatureOnly = new ForgedSoap().encrypted(e -> e.getParts().removeFirst());
        var bodyOnly = new ForgedSoap().encrypted(e -> e.getParts().removeLast());

        untrusted("HALF_ENCRYPTED", () -> verify(signatureOnly));
        untrusted("HALF_ENCRYPTED", () -> verify(bodyOnly));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<wsu:Created>2026-11-21T10:00:00+00:00</wsu:Created><wsu:Expires>2026-11-21T10:05:00Z</wsu:Expires>",
                "<wsu:Created>2026-11-21T24:00:00Z</wsu:Created><wsu:Expires>2026-11-21T10:05:00Z</wsu:Expires>",
                "<wsu:Created>-2026-11-21T10:00:00Z</wsu:Created><wsu:Expires>2026-11-21T10:05:00Z</wsu:Expires>",
                "<wsu:Created>2026-02-30T10:00:00Z</wsu:Created><wsu:Expires>2026-11-21T10:05:00Z</wsu:Expires>",
                "<wsu:Created>2026-11-21T10:00:00.00000000000000000001Z</wsu:Created><wsu:Expires>2026-11-21T10:05:00Z</wsu:Expires>",
                "<wsu:Created>2026-11-21T10:00:60Z</wsu:Created><wsu:Expires>2026-11-21T10:05:00Z</wsu:Expires>"
            })
    void a_time_stamp_of_another_form(String timestamp) {
        untrusted(
                "TIMESTAMP_FORM",
                () -> verify(new ForgedSoap().timestamp(timestamp).clear()));
    }

    @Test
    void a_time_stamp_that_lives_too_long_or_ends_before_it_begins_or_never() {
        var created = "<wsu:Created>2026-11-21T10:00:00Z</wsu:Created>";

        untrusted(
                "TIMESTAMP_LIFE",
                () -> verify(new ForgedSoap()
                        .timestamp(created + "<wsu:Expires>2026-11-21T10:05:01Z</wsu:Expires>")
                        .clear()));
        untrusted(
                "TIMESTAMP_LIFE",
                () -> verify(new ForgedSoap()
                        .timestamp(created + "<wsu:Expires>2026-11-21T09:59:59Z</wsu:Expires>")
                        .clear()));
        malformed(
                "MISSING:Expires",
                () -> verify(new ForgedSoap().timestamp(created).clear()));
        malformed(
                "MORE_THAN_ONE:Created",
                () -> verify(new ForgedSoap().timestamp(created + created).clear()));
    }

    @Test
    void an_old_message_still_verifies_but_is_not_fresh() {
        var wire = new ForgedSoap().clear().getBytes(UTF_8);

        assertThat(hub().verify(new Received(Door.SOAP, KR, wire, NOW.plus(Duration.ofMinutes(7))))
                        .fresh())
                .isTrue();
        assertThat(hub().verify(new Received(
                                Door.SOAP,
                                KR,
                                wire,
                                NOW.plus(Duration.ofMinutes(7)).plusMillis(1)))
                        .fresh())
                .isFalse();
        assertThat(hub().verify(new Received(Door.SOAP, KR, wire, NOW.minus(Duration.ofMinutes(3))))
                        .fresh())
                .isFalse();
    }

    @Test
    void xml_that_no_honest_partner_writes() {
        var wire = new ForgedSoap().clear();

        malformed("XML_NOT_ACCEPTED", () -> verify("<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\">" + wire));
        malformed(
                "XML_NOT_ACCEPTED",
                () -> verify(
                        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>" + wire.replace("KCS-77", "&c;")));
        malformed("XML_NOT_ACCEPTED", () -> verify("<?xml version=\"1.1\"?>" + wire));
        malformed("XML_NOT_ACCEPTED", () -> verify("<?xml-stylesheet href=\"a\"?>" + wire));
        malformed("XML_NOT_ACCEPTED", () -> verify(wire.substring(0, wire.length() - 3)));
        malformed("XML_NOT_ACCEPTED", () -> verify(""));
        malformed("XML_NOT_ACCEPTED", () -> hub().verify(arrived(KR, Door.SOAP, wire.getBytes(UTF_16))));
        malformed("XML_NOT_ACCEPTED", () -> verify(wire.replace("KCS-77", "<a>".repeat(70) + "</a>".repeat(70))));
        malformed("XML_NOT_ACCEPTED", () -> verify("<a>".repeat(200_000)));
        malformed(
                "XML_NOT_ACCEPTED", () -> verify(wire.replace("<env:Header>", "<env:Header>" + "<a/>".repeat(60_000))));
        malformed(
                "XML_NOT_ACCEPTED",
                () -> verify(wire.replace("<env:Header>", "<env:Header>" + "<a b='' c='' d=''/>".repeat(20_000))));
        malformed(
                "XML_NOT_ACCEPTED", () -> verify(wire.replace("<env:Header>", "<env:Header " + attributes(40) + ">")));
        malformed(
                "RELATIVE_NAMESPACE", () -> verify(wire.replace("<env:Header>", "<env:Header xmlns:a=\"relative\">")));
        malformed(
                "NOT_A_SOAP_ENVELOPE",
                () -> verify(wire.replace(Names.ENV, "http://schemas.xmlsoap.org/soap/envelope/")));
    }

    @Test
    void deep_nesting_hidden_by_encryption() {
        var depth = 61;
        var deep = "<a xmlns=\"urn:a\">" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</a>";
        var wire = new ForgedSoap().payload(deep).encrypted(encryption -> {});

        malformed(
                "XML_NOT_ACCEPTED", () -> verify(wire.replace("<env:Header>", "<env:Header " + attributes(40) + ">")));
        assertThat(verify(wire).encrypted()).isTrue();
    }

    private static Verified verify(String wire) {
        return hub().verify(arrived(KR, Door.SOAP, wire.getBytes(UTF_8)));
    }

    /** The signed body somewhere else, another body in its place. */
    private static String moved(UnaryOperator<String> shelter, String at) {
        var wire = new ForgedSoap().clear();
        var body = body(wire);
        return wire.replace(body, evilBody("")).replace(at, shelter.apply(body));
    }

    private static String replaced(UnaryOperator<String> change) {
        var wire = new ForgedSoap().clear();
        var body = body(wire);
        return wire.replace(body, change.apply(body));
    }

    private static String body(String wire) {
        var matcher = BODY.matcher(wire);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String evilBody(String inside) {
        return "<env:Body wsu:Id=\"Evil\">" + EVIL.formatted(inside) + "</env:Body>";
    }

    private static String reply(String name) {
        return "<wsa:" + name + "><wsa:Address>" + Names.ANONYMOUS + "</wsa:Address></wsa:" + name + ">";
    }

    private static String attributes(int count) {
        var attributes = new StringBuilder();
        for (var i = 0; i < count; i++) {
            attributes.append("a").append(i).append("=\"\" ");
        }
        return attributes.toString();
    }
}
