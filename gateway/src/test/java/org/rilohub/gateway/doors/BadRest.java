package org.rilohub.gateway.doors;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.security.Certificates;

/** What may go wrong at the REST door, tried by Australia. */
final class BadRest {
    private static final String JSON = "application/json";
    /** Levels that the hub still reads: {@code StrictJson}. */
    private static final int DEEPEST = 32;

    private final Town town;
    private final Administration who;
    private final HttpDoors door;

    BadRest(Town town) {
        this.town = town;
        this.who = town.administration("AU");
        this.door = HttpDoors.of(who, town.issuer());
    }

    Answer good() throws IOException {
        var id = Reports.newId();
        return door.rest(id, sealed(Reports.json(who.party(), id)));
    }

    private String sealed(String content) {
        return sealed(who, Clock.systemUTC(), content, Fault.NONE);
    }

    private static String sealed(Administration by, Clock clock, String content, Fault fault) {
        return by.jose(clock).seal(content.getBytes(java.nio.charset.StandardCharsets.UTF_8), JSON, fault);
    }

    private Answer send(String sealed) throws IOException {
        return door.rest(Reports.newId(), sealed);
    }

    /** Sealed as it should be: only the content is bad. */
    private BadCase.Attempt content(java.util.function.UnaryOperator<String> change) {
        return () -> {
            var id = Reports.newId();
            return door.rest(id, sealed(change.apply(Reports.json(who.party(), id))));
        };
    }

    private String report() {
        return Reports.json(who.party(), Reports.newId());
    }

    Answer wrongKey() throws IOException {
        return send(sealed(who.signingWithAFreshKey(), Clock.systemUTC(), report(), Fault.NONE));
    }

    Answer anothersKey() throws IOException {
        return send(sealed(who.signingWith(town.administration("NL").keys()), Clock.systemUTC(), report(), Fault.NONE));
    }

    Answer tampered() throws IOException {
        return send(sealed(who, Clock.systemUTC(), report(), Fault.FLIPPED_BYTE));
    }

    Answer noSignature() throws IOException {
        return send(Jose.encrypted(who, Jose.unsigned(who, "EdDSA", report()) + "AA"));
    }

    private Answer sealedAt(Duration offset) throws IOException {
        return send(sealed(who, Clock.offset(Clock.systemUTC(), offset), report(), Fault.NONE));
    }

    BadFlood flood(long octets) {
        return () -> door.floodedAtRest(Reports.newId(), Wire.flood(octets, Town.afterTheLimit()));
    }

    Stream<BadCase> cases() {
        return Stream.of(envelopes(), contents(), callers()).flatMap(each -> each);
    }

    private Stream<BadCase> envelopes() {
        return Stream.of(
                bad("no JOSE at all", 400, "schema-invalid", () -> send("{\"neither\":\"here\"}")),
                bad("an empty body", 400, "schema-invalid", () -> send("")),
                bad("plain JSON, not sealed", 400, "schema-invalid", () -> send(report())),
                bad("octets that are no text", 400, "schema-invalid", () -> send("\u0000\u0001\u00ff....")),
                bad("encrypted and not signed", 400, "schema-invalid", () -> send(Jose.encrypted(who, report()))),
                bad(
                        "signature empty",
                        400,
                        "schema-invalid",
                        () -> send(Jose.encrypted(who, Jose.unsigned(who, "EdDSA", report())))),
                bad("signature too short", 400, "signature-invalid", this::noSignature),
                bad(
                        "algorithm none",
                        400,
                        "signature-invalid",
                        () -> send(Jose.encrypted(who, Jose.unsigned(who, "none", report()) + "AA"))),
                bad(
                        "algorithm HS256",
                        400,
                        "signature-invalid",
                        () -> send(Jose.encrypted(who, Jose.unsigned(who, "HS256", report()) + "AA"))),
                bad("a key nobody knows", 400, "signature-invalid", this::wrongKey),
                bad("another partner's key", 400, "signature-invalid", this::anothersKey),
                bad("content changed after signing", 400, "signature-invalid", this::tampered),
                bad("signed, not encrypted", 400, "signature-invalid", () -> {
                    var id = Reports.newId();
                    return door.rest(id, Jose.signedOnly(who, Reports.json(who.party(), id)));
                }),
                bad(
                        "signature wrapping: JSON serialization",
                        400,
                        "schema-invalid",
                        () -> send(Jose.general(report()))),
                bad(
                        "signature wrapping: inside the JWE",
                        400,
                        "schema-invalid",
                        () -> send(Jose.encrypted(who, Jose.general(report())))),
                bad(
                        "signature wrapping: a signed message in a signed message",
                        400,
                        "schema-invalid",
                        () -> send(sealed(Jose.signedOnly(who, report())))),
                bad(
                        "sealed for somebody else",
                        400,
                        "signature-invalid",
                        () -> send(Jose.encryptedFor(
                                who.keys().encryption().certificate(), Jose.signedOnly(who, report())))),
                bad("sealed a month ago", 400, "expired", () -> sealedAt(Duration.ofDays(-30))),
                bad("sealed six minutes ago", 400, "expired", () -> sealedAt(Duration.ofMinutes(-6))),
                bad("sealed in the future", 400, "expired", () -> sealedAt(Duration.ofMinutes(3))),
                bad("100 MB announced", 413, "too-large", () -> door.announcedAtRest(Reports.newId(), 100L << 20)),
                bad(
                        "content type JSON",
                        415,
                        "unsupported-media-type",
                        () -> door.rest(Reports.newId(), JSON, sealed(report()))),
                bad(
                        "content type SOAP",
                        415,
                        "unsupported-media-type",
                        () -> door.rest(Reports.newId(), "application/soap+xml", sealed(report()))),
                bad("another idempotency key", 400, "idempotency-key-mismatch", () -> send(sealed(report()))),
                bad(
                        "an idempotency key that is no id",
                        400,
                        "idempotency-key-mismatch",
                        () -> door.rest("Marlowe", sealed(report()))));
    }

    private Stream<BadCase> contents() {
        return Stream.of(
                bad("sealed: no JSON", 400, "schema-invalid", content(report -> "neither here nor there")),
                bad("sealed: empty", 400, "schema-invalid", content(report -> "")),
                bad("sealed: cut off", 400, "schema-invalid", content(report -> report.substring(0, 900))),
                bad("sealed: XML with a DTD", 400, "schema-invalid", content(report -> Hostile.withDoctype("<a/>"))),
                bad("sealed: an entity bomb", 400, "schema-invalid", content(report -> Hostile.bomb("<a></a>"))),
                bad(
                        "sealed: two names alike",
                        400,
                        "schema-invalid",
                        content(report -> report.replaceFirst("\"lane\"", "\"lane\": \"CEN\", \"lane\""))),
                bad("sealed: more after the end", 400, "schema-invalid", content(report -> report + "{}")),
                bad(
                        "sealed: 10 levels too deep",
                        400,
                        "schema-invalid",
                        content(report -> Hostile.deepJson(DEEPEST + 10))),
                bad("sealed: 100,000 levels deep", 400, "schema-invalid", content(report -> Hostile.deepJson(100_000))),
                bad(
                        "sealed: a field nobody knows",
                        400,
                        "schema-invalid",
                        content(report -> report.replaceFirst("\"lane\"", "\"Quillfeather\": 1, \"lane\""))),
                bad(
                        "sealed: a name where a number is",
                        400,
                        "schema-invalid",
                        content(report -> report.replace("\"count\": 1", "\"count\": \"Quillfeather\""))),
                bad(
                        "sealed: another message version",
                        400,
                        "schema-invalid",
                        content(report -> report.replace("\"messageVersion\": 1", "\"messageVersion\": 9"))),
                bad(
                        "sealed: an unknown code",
                        422,
                        "code-unknown",
                        content(report -> report.replace("\"AIR_CARGO\"", "\"QUILLFEATHER\""))),
                bad(
                        "sealed: an unknown currency of names",
                        422,
                        "code-unknown",
                        content(report -> report.replace("\"PASSPORT\"", "\"ZZ7310099\""))),
                bad(
                        "sealed: in another's name",
                        422,
                        "rule-violated",
                        content(report -> report.replace("customs:AU", "customs:KR"))),
                bad(
                        "sealed: a seizure in the future",
                        422,
                        "rule-violated",
                        content(report -> report.replace("2024-05-09", "2094-05-09"))),
                bad(
                        "sealed: nominal data in the CEN lane",
                        422,
                        "nominal-data-in-cen-lane",
                        content(report -> report.replace("CMAA", "CEN").replace("customs:CO", "rilo:AP"))));
    }

    private Stream<BadCase> callers() {
        var unlisted = town.unlisted("NZ");
        return Stream.of(
                bad("no token", 401, "unauthenticated", () -> caller("")),
                bad(
                        "another partner's token",
                        401,
                        "unauthenticated",
                        () -> caller(town.administration("KR").token(town.issuer()))),
                bad(
                        "a token for another audience",
                        401,
                        "unauthenticated",
                        () -> caller(town.issuer().token(claims -> mine(claims).audience("another")))),
                bad(
                        "a token bound to nothing",
                        401,
                        "unauthenticated",
                        () -> caller(town.issuer()
                                .token(claims -> claims.claim("org", who.party().organisation())))),
                bad(
                        "a bound token in another's name",
                        401,
                        "unauthenticated",
                        () -> caller(town.issuer().token(claims -> mine(claims).claim("org", "customs:KR")))),
                bad(
                        "an expired token",
                        401,
                        "unauthenticated",
                        () -> caller(town.issuer()
                                .token(claims -> mine(claims)
                                        .expirationTime(Date.from(Instant.now().minusSeconds(60)))))),
                bad(
                        "a forged token",
                        401,
                        "unauthenticated",
                        () -> caller(town.issuer().forged(this::mine))),
                bad("a token that is none", 401, "unauthenticated", () -> caller("Marlowe.Quill.feather")),
                bad(
                        "no partner of ours",
                        401,
                        "unauthenticated",
                        () -> HttpDoors.of(unlisted, town.issuer())
                                .rest(Reports.newId(), sealed(unlisted, Clock.systemUTC(), report(), Fault.NONE))));
    }

    private Answer caller(String token) throws IOException {
        return door.withToken(token).rest(Reports.newId(), sealed(report()));
    }

    private com.nimbusds.jwt.JWTClaimsSet.Builder mine(com.nimbusds.jwt.JWTClaimsSet.Builder claims) {
        return claims.claim("org", who.party().organisation())
                .claim(
                        "cnf",
                        Map.of(
                                "x5t#S256",
                                Certificates.thumbprint(who.ring().tls().certificate())));
    }

    private static BadCase bad(String name, int status, String type, BadCase.Attempt attempt) {
        return new BadCase(name, status, type, attempt);
    }
}
