package org.rilohub.partners;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterpart;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one partner file, and notes everything that is wrong with it. */
final class PartnerReader {
    private static final int LATEST_VERSION = 1;
    private static final Set<String> ALGORITHMS = Set.of("ES256", "EdDSA");
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final PartnerFields file;
    private final PemFiles pem;

    private PartnerReader(PartnerFields file, Path folder) {
        this.file = file;
        this.pem = new PemFiles(folder);
    }

    /** The partner, unless there was a problem with the file, which is then added to {@code problems}. */
    static Optional<PartnerFile> read(Path file, Map<String, String> settings, List<String> problems) {
        int before = problems.size();
        var fields = new PartnerFields(parse(file, problems), file.getFileName().toString(), "", settings, problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        var partner = new PartnerReader(fields, file.resolveSibling("")).partner();
        return problems.size() > before ? Optional.empty() : partner;
    }

    private static Map<String, Object> parse(Path file, List<String> problems) {
        try {
            var tree = YAML.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {});
            if (tree != null) {
                return tree;
            }
        } catch (JacksonException e) {
            // Told below, without the parser's words.
        } catch (IOException e) {
            problems.add(file.getFileName() + ": cannot be read; check its permissions");
            return Map.of();
        }
        problems.add(
                file.getFileName() + ": not a YAML mapping with each key once; write it as docs/partner-file.md says");
        return Map.of();
    }

    private Optional<PartnerFile> partner() {
        file.onlyKnows(
                "party",
                "name",
                "dialect",
                "messageVersion",
                "lanes",
                "delivery",
                "certificates",
                "algorithms",
                "rsaOaep",
                "clockSkew",
                "maxAge",
                "maxBytes",
                "webhook");
        var party = file.value("party", "a party such as urn:rilohub:party:customs:KR", Party::of);
        var name = names();
        var dialect = file.text("dialect");
        var version = file.whole("messageVersion", 1, LATEST_VERSION);
        var lanes = lanes();
        var delivery = DeliveryFields.read(file.group("delivery"));
        var certificates = file.group("certificates");
        certificates.onlyKnows("tls", "signing", "encryption");
        var tls = pem.all(certificates, "tls");
        var keys = keys(certificates);
        var counterpart = keys.flatMap(of -> party.map(of));
        var webhook = file.names().contains("webhook") ? file.https("webhook") : Optional.<URI>empty();
        return complete(party, name, dialect, version, lanes, delivery, tls, counterpart, webhook);
    }

    private Map<String, String> names() {
        var names = file.group("name");
        names.onlyKnows("en", "ja");
        return Map.of("en", names.text("en").orElse(""), "ja", names.text("ja").orElse(""));
    }

    private SortedSet<Lane> lanes() {
        return new TreeSet<>(file.values("lanes", "CEN, OPERATION or CMAA", Lane::valueOf));
    }

    /** Keys and limits, of whichever party it is: read even where the party cannot be, to find every problem. */
    private Optional<Function<Party, Counterpart>> keys(PartnerFields certificates) {
        var signing = pem.all(certificates, "signing");
        var encryption = pem.one(certificates, "encryption");
        var algorithms = file.group("algorithms");
        algorithms.onlyKnows("accepted", "sealsWith");
        var accepted = algorithms.values("accepted", "ES256 or EdDSA", PartnerReader::algorithm);
        var sealsWith = algorithms.value("sealsWith", "ES256 or EdDSA", PartnerReader::algorithm);
        var rsaOaep = file.flag("rsaOaep");
        var skew = file.duration("clockSkew");
        var age = file.duration("maxAge");
        var bytes = file.whole("maxBytes", 1024, 64 * 1024 * 1024);
        if (sealsWith.isEmpty() || rsaOaep.isEmpty() || skew.isEmpty() || age.isEmpty() || bytes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(party -> new Counterpart(
                party,
                signing,
                encryption,
                new HashSet<>(accepted),
                sealsWith.get(),
                rsaOaep.get(),
                skew.get(),
                age.get(),
                bytes.get()));
    }

    private static String algorithm(String name) {
        if (!ALGORITHMS.contains(name)) {
            throw new IllegalArgumentException("neither of the two algorithms of the hub");
        }
        return name;
    }

    private static Optional<PartnerFile> complete(
            Optional<Party> party,
            Map<String, String> name,
            Optional<String> dialect,
            Optional<Integer> version,
            SortedSet<Lane> lanes,
            Optional<PartnerFile.Delivery> delivery,
            List<X509Certificate> tls,
            Optional<Counterpart> counterpart,
            Optional<URI> webhook) {
        if (party.isEmpty() || dialect.isEmpty() || version.isEmpty() || delivery.isEmpty() || counterpart.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PartnerFile(
                party.get(),
                name.getOrDefault("en", ""),
                name.getOrDefault("ja", ""),
                dialect.get(),
                version.get(),
                lanes,
                delivery.get(),
                tls,
                counterpart.get(),
                webhook));
    }
}
