package org.rilohub.schemas.rules;

import java.util.Locale;
import java.util.stream.Stream;
import org.rilohub.schemas.SeizedGoods;

/** NN-5: carriers and brands may stand in the CEN lane, trade parties may not; a right holder is a legal person. */
final class LegalPersonsOnly implements Rule {
    static final String TRADE_PARTIES = "report.tradeParties[]";
    private static final String ID = "NN-5";

    @Override
    public Stream<Finding> examine(Subject subject) {
        if (!subject.isForCen()) {
            return Stream.empty();
        }
        var parties = subject.report().tradeParties().isEmpty()
                ? Stream.<Finding>empty()
                : Stream.of(Finding.reject(
                        ID,
                        Problems.NOMINAL,
                        TRADE_PARTIES,
                        "Leave consignor, consignee and declarant out, or send the report in the CMAA lane."));
        return Stream.concat(parties, rightHolders(subject));
    }

    private static Stream<Finding> rightHolders(Subject subject) {
        return subject.report().goods().stream()
                .map(SeizedGoods::rightHolder)
                .flatMap(holder -> holder.stream())
                .filter(holder -> !isLegalPerson(holder, subject))
                .map(holder -> Finding.flag(
                        ID, "report.goods[].rightHolder", "This may be a natural person: check that it is a company."));
    }

    private static boolean isLegalPerson(String name, Subject subject) {
        var forms = subject.lists().list("legal-form").entries().keySet();
        var words = name.toUpperCase(Locale.ROOT).replace(".", "").split("[\\s,()]+", -1);
        return Stream.of(words).anyMatch(forms::contains)
                || forms.stream().anyMatch(form -> form.charAt(0) > 'z' && name.contains(form));
    }
}
