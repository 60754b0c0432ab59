package org.rilohub.routes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rilohub.cases.uploads.UploadPolicy;
import org.rilohub.cases.uploads.UploadRequest;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.partners.commonjson.SignedHeader;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.partners.sheets.SheetTemplate;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Verified;

/**
 * What a sender signs of a file: the header of every report in it, how it is to be taken, and which file it is. By the digest
 * the one signature stands for the whole file, and for each of its rows.
 *
 * @param fileDigest {@code sha-256:} and hexadecimal, over the file as sent
 */
record UploadStatement(ExchangeHeader header, Optional<String> template, UploadPolicy policy, String fileDigest) {
    private static final Pattern DIGEST = Pattern.compile("sha-256:[0-9a-f]{64}");
    private static final List<String> MEMBERS = List.of("header", "template", "policy", "fileDigest");

    /** @throws InvalidMessageException {@code schema-invalid} with the member that is wrong, or {@code rule-violated} */
    static UploadStatement of(Verified verified) {
        if (!(verified.payload() instanceof Verified.Payload.Octets octets)) {
            throw refused("");
        }
        var tree = Json.strictTree(octets.bytes()).orElseThrow(() -> refused(""));
        if (!MEMBERS.containsAll(tree.keySet())) {
            throw refused("");
        }
        var statement = new UploadStatement(
                header(tree), text(tree, "template").map(UploadStatement::template), policy(tree), digest(tree));
        statement.requireSigner(verified);
        SignedHeader.validate(headerTree(tree));
        return statement;
    }

    private static ExchangeHeader header(Map<String, Object> tree) {
        try {
            return Trees.read(ExchangeHeader.class, headerTree(tree));
        } catch (MalformedFieldException e) {
            throw InvalidMessageException.of(e);
        }
    }

    private static Map<?, ?> headerTree(Map<String, Object> tree) {
        if (tree.get("header") instanceof Map<?, ?> header) {
            return header;
        }
        throw refused("header");
    }

    private static Optional<String> text(Map<String, Object> tree, String member) {
        var value = tree.get(member);
        if (value != null && !(value instanceof String)) {
            throw refused(member);
        }
        return Optional.ofNullable((String) value);
    }

    private static String template(String name) {
        return SheetTemplate.named(name)
                .map(SheetTemplate::name)
                .orElseThrow(
                        () -> invalid("code-unknown", "template", "TEMPLATE", "Name one of /v1/upload-templates."));
    }

    private static UploadPolicy policy(Map<String, Object> tree) {
        try {
            return text(tree, "policy").map(UploadPolicy::valueOf).orElse(UploadPolicy.ALL_OR_NOTHING);
        } catch (IllegalArgumentException e) {
            throw invalid("code-unknown", "policy", "POLICY", "Give ALL_OR_NOTHING or VALID_ROWS.");
        }
    }

    private static String digest(Map<String, Object> tree) {
        return text(tree, "fileDigest")
                .filter(text -> DIGEST.matcher(text).matches())
                .orElseThrow(() -> refused("fileDigest"));
    }

    private void requireSigner(Verified verified) {
        if (!header.from().partyId().equals(verified.signer())) {
            throw invalid("rule-violated", "header.from.partyId", "SR-02", "Upload under your own name.");
        }
        if (header.messageType() != MessageType.SeizureReport) {
            throw invalid("rule-violated", "header.messageType", "SR-01", "Upload seizure reports only.");
        }
    }

    UploadRequest request(SheetFormat format, String sentBy) {
        return new UploadRequest(header, format, template, policy, fileDigest, sentBy);
    }

    private static InvalidMessageException refused(String member) {
        return invalid(
                "schema-invalid", member, "UPLOAD_STATEMENT", "Sign header, template, policy and fileDigest, no more.");
    }

    private static InvalidMessageException invalid(String problem, String member, String rule, String remedy) {
        return new InvalidMessageException(problem, List.of(new Defect(member, rule, remedy)));
    }
}
