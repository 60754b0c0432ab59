package org.rilohub.schemas.scan;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeLists;

/** International bank account numbers (ISO 13616): the length of their country, and 1 modulo 97 (ISO 7064). */
final class Iban implements Detector {
    private static final Pattern FORM =
            Pattern.compile(Form.START + "(?=([A-Z]{2} ?[0-9]{2}(?:[ .-]?[A-Z0-9]){11,30}))");

    private final CodeLists lists;

    Iban(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public Stream<Span> in(Folded text) {
        return FORM.matcher(text.upper())
                .results()
                .flatMap(match ->
                        whole(match.group(1)).map(length -> new Span(match.start(1), match.start(1) + length)));
    }

    /** How much of the candidate is an IBAN, its blanks included; none if it does not begin with one. */
    private Stream<Integer> whole(String candidate) {
        return length(candidate.substring(0, 2)).stream()
                .flatMap(length -> end(candidate, length).boxed())
                .filter(end -> isValid(Form.together(candidate.substring(0, end))));
    }

    /** Behind the last of so many letters and digits. */
    private static IntStream end(String candidate, int length) {
        return IntStream.range(0, candidate.length())
                .filter(i -> Character.isLetterOrDigit(candidate.charAt(i)))
                .skip(length - 1L)
                .map(i -> i + 1)
                .limit(1);
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
