package org.rilohub.cases.uploads;

import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Digests;
import org.rilohub.security.Vault.ContentKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Headers of uploads at rest, sealed. */
final class UploadHeaders {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private UploadHeaders() {}

    static byte[] seal(ExchangeHeader header, ContentKey key) {
        return key.encrypt(
                JSON.writeValueAsBytes(Trees.of(header)),
                context(header.messageId().toString()));
    }

    static ExchangeHeader open(StoredUpload upload, ContentKey key) {
        var tree = JSON.readValue(
                key.decrypt(upload.header().value(), context(upload.id().toString())), TREE);
        return Trees.read(ExchangeHeader.class, tree);
    }

    private static String context(String uploadId) {
        return "upload-header:" + uploadId;
    }

    /** Of a request but for its id and its time: equal where the same is asked of the same file. */
    static String digest(UploadRequest request) {
        var tree = new TreeMap<>(Trees.of(request.header()));
        tree.remove("messageId");
        tree.remove("conversationId");
        tree.remove("createdAt");
        var asked = Map.of(
                "file", request.fileDigest(),
                "format", request.format().name(),
                "template", request.template().orElse(""),
                "policy", request.policy().name(),
                "header", tree);
        return Digests.of(JSON.writeValueAsBytes(new TreeMap<>(asked)));
    }
}
