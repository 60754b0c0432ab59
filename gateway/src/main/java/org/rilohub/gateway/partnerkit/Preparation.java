package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.gateway.OwnerFile;
import org.rilohub.gateway.SettingsException;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Resources;
import tools.jackson.databind.json.JsonMapper;

/** Lays out a kit's folder. Keys that are there stay; everything that is made from the program is made anew. */
record Preparation(Path folder, Surroundings at) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CONTRACTS = List.of(
            "openapi.yaml",
            "cen.wsdl",
            "operation.wsdl",
            "cmaa.wsdl",
            "seizure-report.wsdl",
            "problem-1.xsd",
            "inbox-1.xsd");

    /**
     * Prepares the folder for this system.
     *
     * @param force throw away the keys and the partner file that are there
     * @throws SettingsException if the folder was prepared for another system, and {@code force} is not given
     */
    Kit prepare(Terms wanted, boolean force) {
        try {
            Files.createDirectories(folder);
            var kit = new Kit(folder, terms(wanted, force));
            if (force) {
                clear(kit);
            }
            keys(kit);
            partnerFile(kit);
            examples(kit);
            schemas(kit);
            words(kit);
            OwnerFile.write(Kit.termsFile(folder), pretty(kit.terms().json()));
            return kit;
        } catch (IOException e) {
            throw new UncheckedIOException("the kit cannot be written to " + folder, e);
        }
    }

    /** The ports stay, so that the developer's settings stay right. */
    private Terms terms(Terms wanted, boolean force) {
        if (force || Files.notExists(Kit.termsFile(folder))) {
            return wanted;
        }
        var known = Kit.read(folder).terms();
        if (!known.sameAs(wanted)) {
            throw new SettingsException(List.of("the kit in " + folder + " is for " + known.party() + ", "
                    + known.entrance() + " " + known.endpointHost()
                    + ": name another folder, or make all of it anew with --force"));
        }
        return known;
    }

    private static void clear(Kit kit) throws IOException {
        for (var folder : List.of(kit.keys(), kit.hubsOwn(), kit.hub(), kit.partnerFiles())) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void keys(Kit kit) throws IOException {
        var pki = kit.pki(at);
        new KeyFiles(kit.keys()).ensure(pki, kit.terms().party());
        var hub = Files.createDirectories(kit.hub());
        try (var files = Files.list(kit.hubsOwn())) {
            for (var file : files.filter(Preparation::isOfHub).toList()) {
                var name = file.getFileName().toString();
                Files.write(hub.resolve(name), Files.readAllBytes(file));
            }
        }
    }

    private static boolean isOfHub(Path file) {
        var name = file.getFileName().toString();
        return name.equals("root.pem") || (name.startsWith("hub-") && name.endsWith(".pem"));
    }

    private static void partnerFile(Kit kit) throws IOException {
        Files.createDirectories(kit.partnerFiles());
        if (Files.notExists(kit.partnerFile())) {
            Files.writeString(kit.partnerFile(), PartnerText.of(kit.terms()));
        }
    }

    private void examples(Kit kit) throws IOException {
        var tested = kit.terms().party();
        var other = Party.customs(tested.code().equals("JP") ? "AU" : "JP");
        var toHub = Files.createDirectories(folder.resolve("examples").resolve("to-hub"));
        var fromHub = Files.createDirectories(folder.resolve("examples").resolve("from-hub"));
        for (var form : MessageForm.catalogue()) {
            var sent = new Example(tested, other, at).handedIn(form);
            var got = new Example(other, tested, at).delivered(form);
            Files.writeString(toHub.resolve(form.schema() + ".json"), Letter.json(sent));
            Files.writeString(toHub.resolve(form.schema() + ".xml"), Letter.xml(sent));
            Files.writeString(fromHub.resolve(form.schema() + ".json"), Letter.json(got));
            Files.writeString(fromHub.resolve(form.schema() + ".xml"), Letter.xml(got));
        }
    }

    private void schemas(Kit kit) throws IOException {
        var into = Files.createDirectories(kit.folder().resolve("schemas"));
        for (var form : MessageForm.catalogue()) {
            schema(into, form.schema() + "-1.xsd");
            schema(into, form.schema() + "-1.schema.json");
        }
        for (var contract : CONTRACTS) {
            schema(into, contract);
        }
    }

    private static void schema(Path into, String name) throws IOException {
        Files.writeString(into.resolve(name), Resources.text(name));
    }

    private void words(Kit kit) throws IOException {
        Files.writeString(folder.resolve("README.md"), readme(kit.terms()));
        Files.write(folder.resolve("oauth-client.json"), pretty(client(kit.terms())));
    }

    private static Map<String, Object> client(Terms terms) {
        var client = new TreeMap<String, Object>();
        client.put("client_id", terms.clientId());
        client.put("grant_type", "client_credentials");
        client.put("token_endpoint_auth_method", "tls_client_auth");
        client.put("issuer", terms.ports().openId().toString());
        client.put("openid_configuration", terms.ports().openId() + "/.well-known/openid-configuration");
        return client;
    }

    private static String readme(Terms terms) throws IOException {
        try (var packaged = Preparation.class.getResourceAsStream("README.template.md")) {
            if (packaged == null) {
                throw new IllegalStateException("the kit's own words are not on the class path");
            }
            return new String(packaged.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${party}", terms.party().toString())
                    .replace("${door}", terms.entrance().name())
                    .replace(
                            "${endpoint}",
                            terms.endpoint().map(Object::toString).orElse("-"))
                    .replace("${hub}", terms.ports().hub().toString())
                    .replace("${issuer}", terms.ports().openId().toString())
                    .replace("${client}", terms.clientId());
        }
    }

    private static byte[] pretty(Map<String, Object> json) {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
