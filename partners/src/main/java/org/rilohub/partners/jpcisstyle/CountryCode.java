package org.rilohub.partners.jpcisstyle;

import java.util.Locale;
import org.rilohub.partners.xml.Spelling;
import org.rilohub.schemas.Party;

/** A customs administration by its country alone ({@code KR}), any other party as {@code RILO-AP}. */
final class CountryCode implements Spelling {
    @Override
    public Object read(String word) {
        int dash = word.indexOf('-');
        var party = dash < 0
                ? Party.customs(word)
                : new Party(word.substring(0, dash).toLowerCase(Locale.ROOT), word.substring(dash + 1));
        return party.toString();
    }

    @Override
    public String write(Object value) {
        var party = Party.of(value.toString());
        var isCountry = party.kind().equals("customs") && party.code().length() == 2;
        return isCountry ? party.code() : party.kind().toUpperCase(Locale.ROOT) + "-" + party.code();
    }

    @Override
    public String reason() {
        return "country-code";
    }

    @Override
    public String pattern() {
        return "[A-Z]{2}|(CUSTOMS|RILO|WCO|HUB)-[A-Z]{2,8}";
    }
}
