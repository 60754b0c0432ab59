package org.rilohub.gateway.partnerkit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Party;

/**
 * Who is played around the system under test: Japan, CEN and another partner, none of them the one that is tested.
 *
 * @param teller has something to say to the system under test
 */
record Cast(List<Neighbour> neighbours, Neighbour teller) {
    private static final Neighbour JAPAN = new Neighbour(
            "customs:JP",
            "Japan Customs (played)",
            "日本税関(模擬)",
            "jpcis-style",
            "QUEUE",
            "QUEUE",
            new TreeSet<>(List.of(Lane.CMAA)),
            "ES256");
    private static final Neighbour CEN = new Neighbour(
            "wco:CEN",
            "Customs Enforcement Network (played)",
            "税関執行ネットワーク(模擬)",
            "cen-style",
            "NONE",
            "REST",
            new TreeSet<>(List.of(Lane.CEN)),
            "ES256");

    Cast {
        neighbours = List.copyOf(neighbours);
    }

    static Cast around(Party tested) {
        boolean japan = tested.code().equals("JP");
        var teller = japan ? australia() : JAPAN;
        var all = new ArrayList<>(List.of(teller, CEN));
        all.add(japan ? korea() : tested.code().equals("AU") ? korea() : australia());
        return new Cast(all, teller);
    }

    /** The file in which the teller says this, in its own dialect. */
    String words(MessageForm form) {
        return teller.equals(JAPAN) ? "japanese-" + form.schema() + ".xml" : "australian-" + form.schema() + ".json";
    }

    private static Neighbour australia() {
        return new Neighbour(
                "customs:AU",
                "Australian Border Force (played)",
                "オーストラリア国境警備隊(模擬)",
                "common-json",
                "REST",
                "REST",
                new TreeSet<>(List.of(Lane.CMAA)),
                "EdDSA");
    }

    private static Neighbour korea() {
        return new Neighbour(
                "customs:KR",
                "Korea Customs Service (played)",
                "韓国関税庁(模擬)",
                "common-xml",
                "SOAP",
                "SOAP",
                new TreeSet<>(List.of(Lane.CMAA)),
                "ES256");
    }
}
