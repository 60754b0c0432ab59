package org.rilohub.gateway.doors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rilohub.demopartner.envelope.Fault;

/** What may go wrong at the queue door, tried by Canada at its own broker. */
final class BadQueue {
    /** Levels that the hub still reads. */
    private static final int DEEPEST = 64;

    private final Town town;
    private final Administration who;

    BadQueue(Town town) {
        this.town = town;
        this.who = town.administration("CA");
    }

    Answer good() throws IOException, InterruptedException {
        return put(sealed(report()));
    }

    private Answer put(byte[] octets) throws IOException, InterruptedException {
        town.canada().put(octets);
        return answer();
    }

    private Answer answer() throws InterruptedException {
        return Answer.of(town.canada().answer(), who);
    }

    private String report() {
        return Reports.xml(who.party(), Reports.newId());
    }

    private byte[] sealed(String content) {
        return sealed(who, Duration.ZERO, content, Fault.NONE);
    }

    private static byte[] sealed(Administration by, Duration offset, String content, Fault fault) {
        return by.cms(Clock.offset(Clock.systemUTC(), offset)).seal(octets(content), fault);
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    BadCase tooLarge(long octets) {
        return bad("100 MB", "too-large", () -> {
            town.canada().put(new Zeros(octets));
            return answer();
        });
    }

    private BadCase.Attempt content(UnaryOperator<String> change) {
        return () -> put(sealed(change.apply(report())));
    }

    private BadCase.Attempt by(Administration signer, Duration offset, Fault fault) {
        return () -> put(sealed(signer, offset, report(), fault));
    }

    Stream<BadCase> cases() {
        return Stream.of(envelopes(), contents()).flatMap(each -> each);
    }

    private Stream<BadCase> envelopes() {
        var korea = town.administration("KR");
        return Stream.of(
                bad("no CMS", "schema-invalid", () -> put(octets("neither here nor there"))),
                bad("an empty message", "schema-invalid", () -> put(new byte[0])),
                bad("plain XML, not sealed", "schema-invalid", () -> put(octets(report()))),
                bad("a message of text", "schema-invalid", () -> {
                    town.canada().putText(report());
                    return answer();
                }),
                bad("CMS that is cut off", "schema-invalid", () -> put(Arrays.copyOf(sealed(report()), 900))),
                bad("more after the end", "schema-invalid", () -> {
                    var sealed = sealed(report());
                    return put(Arrays.copyOf(sealed, sealed.length + 1));
                }),
                bad("encrypted and not signed", "schema-invalid", () -> put(Cms.encrypted(who, octets(report())))),
                bad(
                        "signature wrapping: sealed in a sealed message",
                        "schema-invalid",
                        () -> put(Cms.encrypted(who, sealed(report())))),
                bad(
                        "signature wrapping: a sealed message as signed content",
                        "schema-invalid",
                        () -> put(who.cms(Clock.systemUTC()).seal(sealed(report()), Fault.NONE))),
                bad(
                        "a key nobody knows",
                        "signature-invalid",
                        by(who.signingWithAFreshKey(), Duration.ZERO, Fault.NONE)),
                bad("another partner's message", "signature-invalid", by(korea, Duration.ZERO, Fault.NONE)),
                bad("content changed after signing", "signature-invalid", by(who, Duration.ZERO, Fault.FLIPPED_BYTE)),
                bad("cipher text changed", "signature-invalid", () -> {
                    var sealed = sealed(report());
                    sealed[sealed.length / 2] ^= 1;
                    return put(sealed);
                }),
                bad("sealed six minutes ago", "expired", by(who, Duration.ofMinutes(-6), Fault.NONE)),
                bad(
                        "sealed before its certificate began",
                        "signature-invalid",
                        by(who, Duration.ofDays(-30), Fault.NONE)),
                bad("sealed in the future", "expired", by(who, Duration.ofMinutes(3), Fault.NONE)),
                tooLarge(11L << 20));
    }

    private Stream<BadCase> contents() {
        return Stream.of(
                bad("sealed: no XML", "schema-invalid", content(report -> "neither here nor there")),
                bad("sealed: empty", "schema-invalid", content(report -> "")),
                bad("sealed: JSON", "schema-invalid", content(report -> Reports.json(who.party(), Reports.newId()))),
                bad("sealed: a DTD", "schema-invalid", content(Hostile::withDoctype)),
                bad("sealed: an entity bomb", "schema-invalid", content(Hostile::bomb)),
                bad("sealed: another namespace", "schema-invalid", content(Hostile::otherNamespace)),
                bad(
                        "sealed: 10 levels too deep",
                        "schema-invalid",
                        content(report -> Hostile.deepXml(report, DEEPEST + 10))),
                bad(
                        "sealed: 100,000 levels deep",
                        "schema-invalid",
                        content(report -> Hostile.deepXml(report, 100_000))),
                bad(
                        "sealed: an element nobody knows",
                        "schema-invalid",
                        content(report -> report.replaceFirst("<SeizureDate>", "<Quillfeather/><SeizureDate>"))),
                bad(
                        "sealed: an unknown code",
                        "code-unknown",
                        content(report -> report.replace(">SEA_CONTAINER<", ">QUILLFEATHER<"))),
                bad(
                        "sealed: in another's name",
                        "rule-violated",
                        content(report -> report.replace("customs:CA", "customs:KR"))),
                bad(
                        "sealed: nominal data in the CEN lane",
                        "nominal-data-in-cen-lane",
                        content(report -> report.replace("CMAA", "CEN").replace("customs:CO", "rilo:AP"))));
    }

    private static BadCase bad(String name, String type, BadCase.Attempt attempt) {
        return new BadCase(name, 0, type, attempt);
    }

    /** So many octets, none of them held. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long octets) {
            this.left = octets;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, most);
            Arrays.fill(into, from, from + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
