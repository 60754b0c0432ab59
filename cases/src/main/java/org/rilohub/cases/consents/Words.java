package org.rilohub.cases.consents;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rilohub.cases.consents.ConsentCase.Ruling;

/**
 * What an originator said of one thing and one use, over time. What it said of certain proceedings counts for those alone, and
 * nothing general said later gives what it refused for them; but whatever names no proceedings is stopped by a no for any that
 * nothing general has been said since.
 *
 * @param said that was answered, in any order
 * @param proceedings keyed digests of the reference of the proceedings the dispatch is for; empty if it names none
 */
record Words(List<ConsentCase> said, Collection<String> proceedings) {
    /** Of two words of one instant the stricter comes later. */
    private static final Comparator<ConsentCase> IN_TIME = Comparator.comparing(Words::at)
            .thenComparing(word -> word.state().saysNo())
            .thenComparing(ConsentCase::consentId);

    Words {
        said = said.stream().sorted(IN_TIME).toList();
        proceedings = List.copyOf(proceedings);
    }

    /** The word by which the dispatch is judged, a yes or a no; empty if there is none, or its clock has ended it. */
    Optional<ConsentCase> thatCounts() {
        var no = lastNo();
        return no.isPresent() ? no : lastYes();
    }

    private Optional<ConsentCase> lastNo() {
        var meant = last(this::isMeant).filter(Words::stands);
        var general = last(Words::isGeneral);
        if (meant.isPresent()) {
            return meant.filter(Words::isNo)
                    .or(() -> general.filter(Words::isNo).filter(no -> isLater(no, meant.get())));
        }
        return general.filter(Words::isNo).or(() -> noElsewhere(general));
    }

    /** A no for other proceedings stops what names none, unless a later general word has come after it. */
    private Optional<ConsentCase> noElsewhere(Optional<ConsentCase> general) {
        return said.stream()
                .filter(word -> proceedings.isEmpty() && isNo(word) && isLastOfItsProceedings(word))
                .filter(no -> general.filter(later -> isLater(later, no)).isEmpty())
                .reduce((one, other) -> other);
    }

    private boolean isLastOfItsProceedings(ConsentCase word) {
        return last(other -> other.proceedings().equals(word.proceedings())).equals(Optional.of(word));
    }

    private Optional<ConsentCase> lastYes() {
        return last(this::isMeant)
                .filter(Words::isYes)
                .or(() -> last(Words::isGeneral).filter(Words::isYes));
    }

    /** Whether there is a yes, if for other proceedings. */
    boolean grantElsewhere() {
        return said.stream().anyMatch(Words::isYes);
    }

    private Optional<ConsentCase> last(Predicate<ConsentCase> wanted) {
        return said.stream().filter(wanted).reduce((one, other) -> other);
    }

    private boolean isMeant(ConsentCase word) {
        return word.proceedings().filter(proceedings::contains).isPresent();
    }

    private static boolean isGeneral(ConsentCase word) {
        return word.proceedings().isEmpty();
    }

    private static boolean stands(ConsentCase word) {
        return word.state() != ConsentState.EXPIRED;
    }

    private static boolean isNo(ConsentCase word) {
        return word.state().saysNo();
    }

    private static boolean isYes(ConsentCase word) {
        return word.state().grants();
    }

    private static boolean isLater(ConsentCase one, ConsentCase other) {
        return IN_TIME.compare(one, other) > 0;
    }

    private static Instant at(ConsentCase word) {
        return word.ruling().map(Ruling::at).orElseThrow();
    }
}
