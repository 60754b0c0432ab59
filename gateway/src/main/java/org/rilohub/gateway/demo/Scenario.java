package org.rilohub.gateway.demo;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.gateway.demo.Step.Earlier;
import org.rilohub.schemas.Lane;

/** Who takes part in the demonstration and what they send: real cases, told with invented persons. */
final class Scenario {
    /** In the order they are sent. */
    static final List<Step> STEPS = List.of(
            new Step("stimulants-from-mexico", "JP", "jp-stimulants-mexico.xml", "normal"),
            new Step("transfer-at-sea-amakusa", "JP", "jp-transfer-amakusa.xml", "normal"),
            new Step("gold-from-hong-kong", "JP", "jp-gold-hong-kong.xml", "normal"),
            new Step("korean-report", "KR", "kr-report.xml", "normal"),
            new Step("australian-report", "AU", "au-report.json", "normal"),
            new Step("korean-report-again", "KR", "kr-report.xml", "repeat"),
            new Step("forged-korean-report", "KR", "kr-report.xml", "forged"));

    private static final Earlier REQUEST = Earlier.hubs("korean-request");
    private static final Earlier TOLD = Earlier.seenBy("customs:JP", "korean-report");

    /** One after the other, each when the one before has arrived: a request and its answer, an onward transfer and its consent. */
    static final List<Step> EXCHANGES = List.of(
            new Step("korean-request", "KR", "kr-request.xml", "normal", Optional.of("/soap/cmaa"), Map.of()),
            exchange("japanese-acknowledgement", "JP", "jp-acknowledgement.xml", Map.of("requestId", REQUEST)),
            exchange("japanese-reply", "JP", "jp-reply.xml", Map.of("requestId", REQUEST)),
            exchange("onward-without-consent", "JP", "jp-onward.xml", Map.of("toldBy", TOLD)),
            exchange("japanese-consent-request", "JP", "jp-consent-request.xml", Map.of("toldBy", TOLD)),
            new Step(
                    "korean-consent",
                    "KR",
                    "kr-consent.xml",
                    "normal",
                    Optional.of("/soap/cmaa"),
                    Map.of("consentId", Earlier.hubs("japanese-consent-request"))),
            exchange("onward-with-consent", "JP", "jp-onward.xml", Map.of("toldBy", TOLD)),
            new Step(
                    "korean-consent-withdrawn",
                    "KR",
                    "kr-consent-withdrawn.xml",
                    "normal",
                    Optional.of("/soap/cmaa"),
                    Map.of("consentId", Earlier.hubs("japanese-consent-request"))),
            exchange("onward-after-withdrawal", "JP", "jp-onward.xml", Map.of("toldBy", TOLD)));

    /** The partners, each a process of its own. */
    static final List<Neighbour> NEIGHBOURS = List.of(
            new Neighbour(
                    "customs:JP", "Japan Customs", "日本税関", "jpcis-style", "QUEUE", "QUEUE", lanes("CMAA"), "ES256"),
            new Neighbour(
                    "customs:KR",
                    "Korea Customs Service",
                    "韓国関税庁",
                    "common-xml",
                    "SOAP",
                    "SOAP",
                    lanes("CMAA", "CEN"),
                    "ES256"),
            new Neighbour(
                    "customs:AU",
                    "Australian Border Force",
                    "オーストラリア国境警備隊",
                    "common-json",
                    "REST",
                    "REST",
                    lanes("CMAA"),
                    "EdDSA"),
            new Neighbour(
                    "customs:NL",
                    "Customs Administration of the Netherlands",
                    "オランダ税関",
                    "common-json",
                    "REST",
                    "INBOX",
                    lanes("CMAA"),
                    "ES256"),
            new Neighbour(
                    "wco:CEN",
                    "Customs Enforcement Network (a demonstration of one)",
                    "税関執行ネットワーク(実演用)",
                    "cen-style",
                    "NONE",
                    "REST",
                    lanes("CEN"),
                    "ES256"));

    /** Sentences for people about what each message is. */
    static final Map<String, String> STORIES = Map.ofEntries(
            entry("stimulants-from-mexico", "about 531 kg of stimulants in a sea container from Mexico"),
            entry("transfer-at-sea-amakusa", "about 587 kg of stimulants transferred at sea off Amakusa"),
            entry("gold-from-hong-kong", "gold in air cargo from Hong Kong, with an invented person"),
            entry("korean-report", "cocaine in a container, reported by Korea over SOAP"),
            entry("australian-report", "stimulants in air cargo, reported by Australia over REST"),
            entry("korean-report-again", "the same Korean report, sealed anew"),
            entry("forged-korean-report", "a report signed with a key that is not Korea's"),
            entry("korean-request", "a request for assistance to Japan"),
            entry("japanese-acknowledgement", "that the request has arrived"),
            entry("japanese-reply", "the final reply to it"),
            entry("onward-without-consent", "to the Netherlands what Korea told it, without having asked Korea"),
            entry("japanese-consent-request", "a request for Korea's consent to that"),
            entry("korean-consent", "its consent, until a day"),
            entry("onward-with-consent", "the same to the Netherlands, with Korea's consent"),
            entry("korean-consent-withdrawn", "that it takes its consent back"),
            entry("onward-after-withdrawal", "the same to the Netherlands once more"));

    private Scenario() {}

    private static Step exchange(String name, String sender, String file, Map<String, Earlier> ids) {
        return new Step(name, sender, file, "normal", Optional.empty(), ids);
    }

    private static SortedSet<Lane> lanes(String... lanes) {
        var set = new TreeSet<Lane>();
        for (var lane : lanes) {
            set.add(Lane.valueOf(lane));
        }
        return set;
    }
}
