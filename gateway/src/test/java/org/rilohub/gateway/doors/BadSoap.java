package org.rilohub.gateway.doors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.demopartner.envelope.Xml;
import org.xml.sax.SAXException;

/** What may go wrong at the SOAP door, tried by Korea. */
final class BadSoap {
    /** Levels that the hub still reads: {@code StrictXml}. */
    private static final int DEEPEST = 64;

    private static final String ANOTHER = "<SubmitSeizureReport xmlns=\"urn:rilohub:schema:seizure-report:1\"/>";

    private final Town town;
    private final Administration who;
    private final HttpDoors door;

    BadSoap(Town town) {
        this.town = town;
        this.who = town.administration("KR");
        this.door = HttpDoors.of(who, town.issuer());
    }

    Answer good() throws IOException {
        return door.soap(sealed(report -> report));
    }

    private String sealed(UnaryOperator<String> change) {
        return sealed(who, Clock.systemUTC(), change, Fault.NONE);
    }

    private static String sealed(Administration by, Clock clock, UnaryOperator<String> change, Fault fault) {
        var id = Reports.newId();
        try {
            var content = Xml.parse(change.apply(Reports.xml(by.party(), id)).getBytes(StandardCharsets.UTF_8));
            return by.soap(clock).seal(content.getDocumentElement(), id, fault).envelope();
        } catch (SAXException e) {
            throw new IllegalStateException("the test's own XML", e);
        }
    }

    private Answer forAnotherHub() throws IOException {
        var id = Reports.newId();
        try {
            var content = Xml.parse(Reports.xml(who.party(), id).getBytes(StandardCharsets.UTF_8));
            return door.soap(who.soap(Clock.systemUTC())
                    .seal(content.getDocumentElement(), id, "urn:rilohub:party:hub:EU", Fault.NONE)
                    .envelope());
        } catch (SAXException e) {
            throw new IllegalStateException("the test's own XML", e);
        }
    }

    private BadCase.Attempt content(UnaryOperator<String> change) {
        return () -> door.soap(sealed(change));
    }

    private BadCase.Attempt envelope(UnaryOperator<String> change) {
        return () -> door.soap(change.apply(sealed(report -> report)));
    }

    private BadCase.Attempt by(Administration signer, Duration offset, Fault fault) {
        return () -> door.soap(sealed(signer, Clock.offset(Clock.systemUTC(), offset), report -> report, fault));
    }

    /** Takes a message apart whose signature holds. */
    private BadCase.Attempt wrapped(java.util.function.Consumer<SignedSoap> attack) {
        return () -> {
            var id = Reports.newId();
            var soap = SignedSoap.by(who, id, Reports.xml(who.party(), id));
            attack.accept(soap);
            return door.soap(soap.text());
        };
    }

    BadFlood flood(long octets) {
        return () -> door.floodedAtSoap(Wire.flood(octets, Town.afterTheLimit()));
    }

    Stream<BadCase> cases() {
        return Stream.of(envelopes(), signatures(), wrappings(), contents(), callers())
                .flatMap(each -> each);
    }

    private Stream<BadCase> envelopes() {
        return Stream.of(
                bad("no XML", "schema-invalid", () -> door.soap("neither here nor there")),
                bad("an empty body", "schema-invalid", () -> door.soap("")),
                bad("JSON", "schema-invalid", () -> door.soap("{\"neither\":\"here\"}")),
                bad("XML that is cut off", "schema-invalid", envelope(soap -> soap.substring(0, 2000))),
                bad("a DTD", "schema-invalid", envelope(Hostile::withDoctype)),
                bad("an entity bomb", "schema-invalid", envelope(Hostile::bomb)),
                bad("an entity bomb alone", "schema-invalid", () -> door.soap(Hostile.bomb("<a></a>"))),
                bad(
                        "SOAP 1.1",
                        "schema-invalid",
                        envelope(soap -> soap.replace(SignedSoap.ENV, "http://schemas.xmlsoap.org/soap/envelope/"))),
                bad("no SOAP", "schema-invalid", () -> door.soap(Reports.xml(who.party(), Reports.newId()))),
                bad(
                        "10 levels too deep",
                        "schema-invalid",
                        () -> door.soap("<a>".repeat(DEEPEST + 10) + "</a>".repeat(DEEPEST + 10))),
                bad(
                        "100,000 levels deep",
                        "schema-invalid",
                        () -> door.soap("<a>".repeat(100_000) + "</a>".repeat(100_000))),
                bad("XML 1.1", "schema-invalid", envelope(soap -> "<?xml version='1.1'?>" + soap)),
                bad("100 MB announced", "too-large", () -> door.announcedAtSoap(100L << 20)),
                bad(
                        "content type of SOAP 1.1",
                        "unsupported-media-type",
                        () -> door.soap("text/xml", sealed(report -> report))),
                bad(
                        "content type multipart",
                        "unsupported-media-type",
                        () -> door.soap("multipart/related; boundary=x", sealed(report -> report))),
                bad(
                        "another action",
                        "schema-invalid",
                        () -> door.soap(
                                "application/soap+xml; action=\"urn:rilohub:action:GetSeizureReportStatus\"",
                                sealed(report -> report))));
    }

    private Stream<BadCase> signatures() {
        return Stream.of(
                bad("no security header", "schema-invalid", () -> {
                    var id = Reports.newId();
                    return door.soap(SignedSoap.unsigned(id, Reports.xml(who.party(), id))
                            .text());
                }),
                bad(
                        "no signature in the security header",
                        "signature-invalid",
                        wrapped(soap -> remove(soap.security(), "Signature"))),
                bad("no timestamp", "signature-invalid", wrapped(soap -> remove(soap.security(), "Timestamp"))),
                bad("signed, not encrypted", "signature-invalid", wrapped(soap -> {})),
                bad(
                        "a key nobody knows",
                        "signature-invalid",
                        by(who.signingWithAFreshKey(), Duration.ZERO, Fault.NONE)),
                bad(
                        "another partner's key",
                        "signature-invalid",
                        by(who.signingWith(town.administration("JP").keys()), Duration.ZERO, Fault.NONE)),
                bad("made for another receiver", "schema-invalid", this::forAnotherHub),
                bad("content changed after signing", "signature-invalid", by(who, Duration.ZERO, Fault.FLIPPED_BYTE)),
                bad("cipher text changed", "signature-invalid", envelope(BadSoap::spoilCipher)),
                bad("sealed a month ago", "expired", by(who, Duration.ofDays(-30), Fault.NONE)),
                bad("sealed in the future", "expired", by(who, Duration.ofMinutes(3), Fault.NONE)));
    }

    private Stream<BadCase> wrappings() {
        return Stream.of(
                bad(
                        "signature wrapping: the signed body in the header",
                        "schema-invalid",
                        wrapped(soap -> soap.header().appendChild(hidden(soap, "body2")))),
                bad(
                        "signature wrapping: the signed body in the security header",
                        "schema-invalid",
                        wrapped(soap -> soap.security().appendChild(hidden(soap, "body2")))),
                bad(
                        "signature wrapping: the same id twice",
                        "schema-invalid",
                        wrapped(soap -> soap.security().appendChild(hidden(soap, "body")))),
                bad("signature wrapping: the signed body inside the other", "signature-invalid", wrapped(soap -> {
                    var signed = soap.replaceBody(ANOTHER, "body2");
                    soap.body().getFirstChild().appendChild(signed);
                })),
                bad("signature wrapping: two bodies", "schema-invalid", wrapped(soap -> {
                    var signed = soap.replaceBody(ANOTHER, "body2");
                    soap.document.getDocumentElement().appendChild(signed);
                })),
                bad("signature wrapping: the body beside the envelope's parts", "schema-invalid", wrapped(soap -> {
                    var wrapper = hidden(soap, "body2");
                    soap.document.getDocumentElement().appendChild(wrapper);
                })));
    }

    private static org.w3c.dom.Element hidden(SignedSoap soap, String id) {
        var wrapper = soap.wrapper();
        wrapper.appendChild(soap.replaceBody(ANOTHER, id));
        return wrapper;
    }

    private static void remove(org.w3c.dom.Element parent, String child) {
        Xml.children(parent)
                .filter(each -> child.equals(each.getLocalName()))
                .toList()
                .forEach(parent::removeChild);
    }

    private static String spoilCipher(String soap) {
        int at = soap.lastIndexOf("CipherValue>", soap.lastIndexOf("</")) - 40;
        var other = soap.charAt(at) == 'A' ? 'B' : 'A';
        return soap.substring(0, at) + other + soap.substring(at + 1);
    }

    private Stream<BadCase> contents() {
        return Stream.of(
                bad("sealed: another namespace", "schema-invalid", content(Hostile::otherNamespace)),
                bad(
                        "sealed: an operation nobody has",
                        "schema-invalid",
                        content(report -> report.replace("SubmitSeizureReport", "DeleteSeizureReport"))),
                bad(
                        "sealed: 10 levels too deep",
                        "schema-invalid",
                        content(report -> Hostile.deepXml(report, DEEPEST + 10))),
                bad("sealed: nothing in it", "schema-invalid", content(report -> ANOTHER)),
                bad(
                        "sealed: an element nobody knows",
                        "schema-invalid",
                        content(report -> report.replaceFirst("<SeizureDate>", "<Quillfeather/><SeizureDate>"))),
                bad(
                        "sealed: an element twice",
                        "schema-invalid",
                        content(report -> report.replaceFirst(
                                "<SeizureDate>", "<SeizureDate>2024-04-16</SeizureDate><SeizureDate>"))),
                bad(
                        "sealed: a name where a date is",
                        "schema-invalid",
                        content(report -> report.replace("1977-03-09", "Quillfeather"))),
                bad(
                        "sealed: an unknown code",
                        "code-unknown",
                        content(report -> report.replace(">SEA_CONTAINER<", ">QUILLFEATHER<"))),
                bad(
                        "sealed: in another's name",
                        "rule-violated",
                        content(report -> report.replace("customs:KR", "customs:AU"))),
                bad(
                        "sealed: nominal data in the CEN lane",
                        "nominal-data-in-cen-lane",
                        content(report -> report.replace("CMAA", "CEN").replace("customs:CO", "rilo:AP"))));
    }

    private Stream<BadCase> callers() {
        var unlisted = town.unlisted("NZ");
        return Stream.of(
                caller("no token", ""),
                caller("another partner's token", town.administration("AU").token(town.issuer())),
                caller("a token for another audience", town.issuer().token(claims -> claims.audience("another"))),
                new BadCase(
                        "no partner of ours",
                        401,
                        "unauthenticated",
                        () -> HttpDoors.of(unlisted, town.issuer())
                                .soap(sealed(unlisted, Clock.systemUTC(), report -> report, Fault.NONE))));
    }

    private BadCase caller(String name, String token) {
        return new BadCase(
                name, 401, "unauthenticated", () -> door.withToken(token).soap(sealed(report -> report)));
    }

    private static BadCase bad(String name, String type, BadCase.Attempt attempt) {
        return new BadCase(name, 400, type, attempt);
    }
}
