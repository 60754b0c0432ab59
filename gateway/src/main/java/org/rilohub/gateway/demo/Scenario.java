package org.rilohub.gateway.demo;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
    static final Map<String, String> STORIES = Map.of(
            "stimulants-from-mexico", "about 531 kg of stimulants in a sea container from Mexico",
            "transfer-at-sea-amakusa", "about 587 kg of stimulants transferred at sea off Amakusa",
            "gold-from-hong-kong", "gold in air cargo from Hong Kong, with an invented person",
            "korean-report", "cocaine in a container, reported by Korea over SOAP",
            "australian-report", "stimulants in air cargo, reported by Australia over REST",
            "korean-report-again", "the same Korean report, sealed anew",
            "forged-korean-report", "a report signed with a key that is not Korea's");

    private Scenario() {}

    private static SortedSet<Lane> lanes(String... lanes) {
        var set = new TreeSet<Lane>();
        for (var lane : lanes) {
            set.add(Lane.valueOf(lane));
        }
        return set;
    }
}
