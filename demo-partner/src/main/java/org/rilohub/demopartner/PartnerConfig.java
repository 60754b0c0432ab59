package org.rilohub.demopartner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rilohub.demopartner.content.Dialect;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One partner's configuration. Files are named relative to the configuration's own folder.
 *
 * @param listen port of the push endpoints, {@code control} port of the switches; 0 for any free one
 * @param broker present for partners with a queue
 */
record PartnerConfig(
        String party,
        Dialect dialect,
        Sends sends,
        Receives receives,
        Path store,
        Path keys,
        Path passwordFile,
        String signingAlias,
        String encryptionAlias,
        String tlsAlias,
        Path trust,
        Hub hub,
        Optional<Issuer> issuer,
        int listen,
        int control,
        Optional<Broker> broker,
        Schema schema) {
    /** How it hands reports to the hub. */
    enum Sends {
        SOAP,
        REST,
        QUEUE,
        NONE
    }

    /** How messages reach it. */
    enum Receives {
        SOAP,
        REST,
        QUEUE,
        INBOX
    }

    /** The hub: its party, its address, its certificates as PEM files. */
    record Hub(String party, String url, List<Path> signing, Path encryption) {}

    /** Where tokens come from. */
    record Issuer(String url, String clientId) {}

    /** Its own broker: {@code in} and {@code outReceipts} go to the hub, {@code receipts} and {@code out} come from it. */
    record Broker(int port, Path folder, String in, String receipts, String out, String outReceipts) {}

    /** One of the two. */
    record Schema(Optional<Path> xsd, Optional<Path> json) {}

    /** Reads and resolves a configuration; an unknown field is an error. */
    static PartnerConfig read(Path file) throws IOException {
        return read(Files.readString(file), folderOf(file));
    }

    static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    static PartnerConfig read(String json, Path folder) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(json, PartnerConfig.class)
                .in(folder);
    }

    private PartnerConfig in(Path folder) {
        return new PartnerConfig(
                party,
                dialect,
                sends,
                receives,
                folder.resolve(store),
                folder.resolve(keys),
                folder.resolve(passwordFile),
                signingAlias,
                encryptionAlias,
                tlsAlias,
                folder.resolve(trust),
                new Hub(
                        hub.party,
                        hub.url,
                        hub.signing.stream().map(folder::resolve).toList(),
                        folder.resolve(hub.encryption)),
                issuer,
                listen,
                control,
                broker.map(own -> new Broker(
                        own.port, folder.resolve(own.folder), own.in, own.receipts, own.out, own.outReceipts)),
                new Schema(schema.xsd.map(folder::resolve), schema.json.map(folder::resolve)));
    }
}
