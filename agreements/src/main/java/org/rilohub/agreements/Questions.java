package org.rilohub.agreements;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.rilohub.agreements.Circumstances.Begun;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.WrittenConfirmation;

/** Makes the question that a dispatch asks: what is in it by path and class, and no value of it. */
final class Questions {
    private static final String PICTURE = "pictures[].content";

    private final Function<Submission, SortedMap<String, String>> scan;

    Questions(Function<Submission, SortedMap<String, String>> scan) {
        this.scan = scan;
    }

    Question about(Dispatch dispatch, Circumstances circumstances) {
        var header = dispatch.content().header();
        var source = header.sourceKind().orElse(SourceKind.OWN_CONTROL);
        var found = found(dispatch.content());
        var fields = fields(dispatch.content(), found);
        return new Question(
                circumstances.asOf(),
                dispatch.provider(),
                dispatch.receiver(),
                dispatch.lane(),
                header.lane() == Lane.CEN,
                header.messageType(),
                categories(dispatch.content().content(), circumstances),
                header.purposeCode(),
                header.proceedings(),
                fields.containsValue(DataClass.NOMINAL),
                handling(header.handling().codes(), source),
                header.handling().tlp(),
                header.handling().classification(),
                source,
                requestKind(dispatch.content().content()),
                dispatch.content().content().operation(),
                Membership.of(dispatch.lane(), circumstances.receiverLanes(), circumstances.operation()),
                circumstances.origins(),
                circumstances.consents(),
                circumstances.rulings(),
                namedBasis(dispatch).or(() -> circumstances.begun().flatMap(Begun::under)),
                circumstances.begun().map(Begun::on),
                terms(header),
                fields,
                found);
    }

    private static ProviderTerms terms(ExchangeHeader header) {
        return new ProviderTerms(
                header.handling().noDomesticAgencies().orElse(false),
                header.retainUntil(),
                Optional.of(LocalDate.ofInstant(header.createdAt(), ZoneOffset.UTC)));
    }

    private static SortedSet<CommodityCategory> categories(Content content, Circumstances circumstances) {
        var categories = new TreeSet<>(content.categories());
        categories.addAll(circumstances.about());
        return categories;
    }

    private static Optional<RequestKind> requestKind(Content content) {
        return switch (content) {
            case AssistanceRequest request -> Optional.of(request.requestKind());
            case WrittenConfirmation confirmation ->
                Optional.of(confirmation.confirmed().requestKind());
            default -> Optional.empty();
        };
    }

    /** A dispatch has at least the handling codes of its kind of source: H0 and H1, whatever the source. */
    private static SortedSet<HandlingCode> handling(SortedSet<HandlingCode> stated, SourceKind source) {
        var codes = new TreeSet<>(stated);
        codes.addAll(source.defaultHandling());
        return codes;
    }

    private SortedMap<String, String> found(Submission content) {
        var byPath = new TreeMap<String, String>();
        scan.apply(content).forEach((path, code) -> byPath.put(Paths.inAnswer(path), code));
        return byPath;
    }

    private static SortedMap<String, DataClass> fields(Submission content, SortedMap<String, String> found) {
        var fields = Paths.present(content);
        if (everyPictureIsReleased(content)) {
            fields.replaceAll((path, is) -> path.endsWith(PICTURE) ? DataClass.OPERATIONAL : is);
        }
        found.keySet().forEach(path -> fields.put(path, DataClass.NOMINAL));
        return fields;
    }

    /** A picture may show a person until a person has said otherwise. */
    private static boolean everyPictureIsReleased(Submission content) {
        return content.content().pictures().stream().allMatch(Picture::humanRelease);
    }

    /** What the sender named for this receiver in this lane, else for all receivers. */
    private static Optional<String> namedBasis(Dispatch dispatch) {
        var header = dispatch.content().header();
        return header.to().stream()
                .filter(recipient -> recipient.partyId().equals(dispatch.receiver()))
                .filter(recipient -> recipient.lane().orElse(header.lane()) == dispatch.lane())
                .map(Recipient::agreementRef)
                .flatMap(Optional::stream)
                .findFirst()
                .or(header::agreementRef);
    }
}
