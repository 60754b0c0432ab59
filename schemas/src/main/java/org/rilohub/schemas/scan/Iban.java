package org.rilohub.schemas.scan;

import java.util.Optional;
import org.rilohub.schemas.CodeLists;

/** International bank account numbers (ISO 13616): the length of their country, and 1 modulo 97 (ISO 7064). */
final class Iban {
    private static final int SHORTEST = 15;
    private final CodeLists lists;

    Iban(CodeLists lists) {
        this.lists = lists;
    }

    /** Whether the text, without its spaces, begins with an IBAN. */
    boolean begins(String candidate) {
        var text = candidate.replace(" ", "");
        return text.length() >= SHORTEST
                && length(text.substring(0, 2))
                        .filter(length -> text.length() >= length)
                        .filter(length -> isValid(text.substring(0, length)))
                        .isPresent();
    }

    private Optional<Integer> length(String country) {
        return Optional.ofNullable(lists.list("country").entries().get(country))
                .flatMap(entry -> entry.attribute("iban"))
                .map(Integer::valueOf);
    }

    private static boolean isValid(String iban) {
        int rest = 0;
        var turned = iban.substring(4) + iban.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            char c = turned.charAt(i);
            rest = c <= '9' ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
        }
        return rest == 1;
    }
}
