package org.rilohub.gateway.partnerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.rilohub.security.JwsReceipts;
import tools.jackson.databind.json.JsonMapper;

/** What a whole run found out about a system under test. */
record Conformance(Terms terms, Instant startedAt, Instant endedAt, List<Played> scenarios) {
    /** Of the checks: raised when one is added or asks for more. */
    static final String KIT_VERSION = "2";

    /** Of the signed report. */
    static final String TYPE = "rilohub-conformance+jws";

    Conformance {
        scenarios = List.copyOf(scenarios);
    }

    /** How many checks ended so. */
    int count(Verdict verdict) {
        return (int) scenarios.stream()
                .flatMap(played -> played.checks().stream())
                .filter(check -> check.verdict() == verdict)
                .count();
    }

    /** Whether nothing failed and something was asked. */
    boolean conforms() {
        return count(Verdict.FAILED) == 0 && count(Verdict.PASSED) > 0;
    }

    /** The report in its one byte form (RFC 8785). */
    byte[] json() {
        var json = new TreeMap<String, Object>();
        json.put("kitVersion", KIT_VERSION);
        json.put("party", terms.party().toString());
        json.put("door", terms.entrance().name());
        json.put("endpointHost", terms.endpointHost());
        json.put("startedAt", startedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("endedAt", endedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        for (var verdict : Verdict.values()) {
            json.put(verdict.name().toLowerCase(Locale.ROOT), count(verdict));
        }
        json.put("scenarios", scenarios.stream().map(Played::json).toList());
        try {
            return new JsonCanonicalizer(new JsonMapper().writeValueAsString(json)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("text and whole numbers have a canonical form", e);
        }
    }

    /** The report as a compact JWS of the throw-away hub. */
    byte[] signed(Kit kit, Surroundings at) {
        var directory = kit.directory();
        var partner = directory
                .find(terms.party())
                .orElseThrow(() -> new IllegalStateException("the partner file is of another party"));
        return new JwsReceipts(kit.pki(at).hubKeys(), directory, at.clock())
                .notice(TYPE, json(), partner)
                .getBytes(UTF_8);
    }
}
