package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.partners.YamlDirectory.UnusableException;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

class YamlDirectoryTest {
    private static final Path FILES = Path.of("src/test/resources/partners");
    private static final Map<String, String> SETTINGS = Map.of("HUB_JP_BROKER_URL", "tcp://localhost:1");
    private static final Party JP = Party.customs("JP");
    private static final Party KR = Party.customs("KR");

    private final YamlDirectory directory = YamlDirectory.load(FILES.resolve("good"), SETTINGS);

    static YamlDirectory good() {
        return YamlDirectory.load(FILES.resolve("good"), SETTINGS);
    }

    @Test
    void knows_every_partner_sorted_by_party() {
        assertThat(directory.all())
                .extracting(partner -> partner.party().code())
                .containsExactly("JP", "KR", "NZ");
        assertThat(directory.subscribers(Lane.CEN))
                .extracting(partner -> partner.party().code())
                .containsExactly("JP", "NZ");
    }

    @Test
    void reads_names_limits_and_keys() {
        var korea = directory.partner(KR).orElseThrow();

        assertThat(korea.name()).isEqualTo("Korea Customs Service");
        assertThat(korea.nameJa()).isEqualTo("韓国関税庁");
        assertThat(korea.delivery()).isInstanceOf(PartnerFile.Delivery.RestPush.class);
        assertThat(korea.counterpart().maxAge()).isEqualTo(Duration.ofMinutes(5));
        assertThat(korea.counterpart().accepted()).containsExactlyInAnyOrder("ES256", "EdDSA");
        assertThat(korea.counterpart().signing()).hasSize(1);
        assertThat(directory.find(KR)).contains(korea.counterpart());
    }

    @Test
    void puts_settings_into_addresses() {
        assertThat(directory.partner(JP).orElseThrow().delivery())
                .isEqualTo(new PartnerFile.Delivery.Queue(
                        "tcp://localhost:1", "jp.in", "jp.receipts", "jp.out", "jp.outReceipts"));
    }

    @Test
    void knows_a_webhook_only_where_one_is_named(@TempDir Path folder) throws IOException {
        assertThat(directory.all()).extracting(PartnerFile::webhook).containsOnly(Optional.empty());

        assertThat(korea(folder, "webhook: \"https://${KR_HOST}:9443/tidings?of=hub\"")
                        .partner(KR)
                        .orElseThrow()
                        .webhook())
                .contains(URI.create("https://kr.example:9443/tidings?of=hub"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://kr.example/",
                "HTTPS:kr.example",
                "https:///tidings",
                "https://user@kr.example/",
                "https://kr.example/#tidings",
                "https://kr example/",
                "jms:queue:tidings",
                "file:///etc/passwd",
                ""
            })
    void takes_nothing_for_a_webhook_but_an_https_address(String address, @TempDir Path folder) {
        assertThatThrownBy(() -> korea(folder, "webhook: \"" + address + "\""))
                .isInstanceOfSatisfying(
                        UnusableException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .asString()
                                .startsWith("KR.yaml: webhook: write "));
    }

    private static YamlDirectory korea(Path folder, String line) throws IOException {
        Files.copy(FILES.resolve("KR.pem"), folder.resolve("KR.pem"));
        var partners = Files.createDirectory(folder.resolve("partners"));
        Files.writeString(partners.resolve("KR.yaml"), Files.readString(FILES.resolve("good/KR.yaml")) + line + "\n");
        return YamlDirectory.load(partners, Map.of("KR_HOST", "kr.example"));
    }

    @Test
    void finds_a_partner_by_its_exact_tls_certificate() {
        var certificate = directory.partner(JP).orElseThrow().tls().getFirst();

        assertThat(directory.byTlsCertificate(certificate)).contains(JP);
    }

    @Test
    void does_not_know_a_certificate_that_no_file_names(@TempDir Path folder) throws IOException {
        Files.copy(FILES.resolve("KR.pem"), folder.resolve("KR.pem"));
        Files.createDirectory(folder.resolve("partners"));
        Files.copy(FILES.resolve("good/KR.yaml"), folder.resolve("partners/KR.yaml"));
        var onlyKorea = YamlDirectory.load(folder.resolve("partners"), Map.of());

        var stranger = directory.partner(JP).orElseThrow().tls().getFirst();

        assertThat(onlyKorea.byTlsCertificate(stranger)).isEmpty();
    }

    @Test
    void lists_every_problem_of_every_file_with_its_remedy() {
        assertThatThrownBy(() -> YamlDirectory.load(FILES.resolve("bad"), SETTINGS))
                .isInstanceOfSatisfying(
                        UnusableException.class,
                        e -> assertThat(e.problems())
                                .containsExactlyInAnyOrder(
                                        "JP.yaml: delivery.queue.brokerUrl: set NOT_SET, which it refers to",
                                        "KR.yaml: dialekt: unknown; take it out, or write one of party, name, dialect,"
                                                + " messageVersion, lanes, delivery, certificates, algorithms, rsaOaep,"
                                                + " clockSkew, maxAge, maxBytes, webhook",
                                        "KR.yaml: party: write a party such as urn:rilohub:party:customs:KR",
                                        "KR.yaml: dialect: write a text",
                                        "KR.yaml: lanes: write CEN, OPERATION or CMAA",
                                        "KR.yaml: delivery.rest.endpoint: write an https address",
                                        "KR.yaml: certificates.signing: write the name of a PEM file with one certificate,"
                                                + " relative to this file",
                                        "KR.yaml: maxAge: write a positive ISO 8601 duration such as PT2M",
                                        "ZZ.yaml: not a YAML mapping with each key once; write it as docs/partner-file.md"
                                                + " says"));
    }

    @Test
    void refuses_two_files_of_one_partner_and_one_certificate_of_two(@TempDir Path folder) throws IOException {
        Files.copy(FILES.resolve("KR.pem"), folder.resolve("KR.pem"));
        Files.createDirectory(folder.resolve("partners"));
        var korea = Files.readString(FILES.resolve("good/KR.yaml"));
        Files.writeString(folder.resolve("partners/1.yaml"), korea);
        Files.writeString(folder.resolve("partners/2.yaml"), korea);
        Files.writeString(folder.resolve("partners/3.yaml"), korea.replace("customs:KR", "customs:MN"));

        assertThatThrownBy(() -> YamlDirectory.load(folder.resolve("partners"), Map.of()))
                .isInstanceOfSatisfying(
                        UnusableException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "2.yaml: party: another file has it already; keep one of them",
                                        "3.yaml: certificates.tls: urn:rilohub:party:customs:KR has the same;"
                                                + " give each its own"));
    }
}
