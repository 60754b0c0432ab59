package org.rilohub.agreements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Tlp;

/**
 * A question as a tree of maps, lists, texts and booleans, for any JSON library: what is stored with a decision, so that
 * it can be made again. A question that is written and read again is the same question.
 */
public final class QuestionTree {
    private static final List<String> USES = List.of(Consent.ONWARD, Consent.CRIMINAL_COURT);
    private static final List<String> STATES = List.of("GRANTED", "DENIED", "WITHDRAWN");

    private QuestionTree() {}

    /** Keys sorted, lists sorted where order means nothing, absent fields absent. */
    public static SortedMap<String, Object> of(Question question) {
        var tree = new TreeMap<String, Object>();
        tree.put("asOf", question.asOf().toString());
        tree.put("from", party(question.from()));
        tree.put("to", party(question.to()));
        tree.put("lane", question.lane().name());
        tree.put("cenProfile", question.cenProfile());
        tree.put("messageType", question.messageType().name());
        tree.put("categories", codes(question.categories()));
        tree.put("purpose", question.purpose().name());
        tree.put("proceedings", question.proceedings().name());
        tree.put("nominal", question.nominal());
        tree.put("handling", codes(question.handling()));
        tree.put("tlp", question.tlp().toString());
        tree.put("classification", question.classification().name());
        tree.put("sourceKind", question.sourceKind().name());
        question.requestKind().ifPresent(kind -> tree.put("requestKind", kind.name()));
        tree.put("membership", question.membership().name());
        question.operation().ifPresent(operation -> tree.put("operation", operation));
        question.namedBasis().ifPresent(basis -> tree.put("namedBasis", basis));
        terms(tree, question.terms());
        tree.put(
                "origins", question.origins().stream().map(QuestionTree::origin).toList());
        tree.put(
                "consents",
                question.consents().stream().map(QuestionTree::consent).toList());
        if (!question.rulings().isEmpty()) {
            tree.put("rulings", question.rulings().stream().map(RulingTree::of).toList());
        }
        question.startedOn().ifPresent(day -> tree.put("startedOn", day.toString()));
        tree.put("fields", classes(question.fields()));
        tree.put("textScan", new TreeMap<>(question.textScan()));
        return tree;
    }

    /**
     * Reads a question.
     *
     * @param tree as {@link #of} writes it; {@code sourceKind} is {@code OWN_CONTROL} where absent, {@code cenProfile} goes
     *     by the lane, {@code membership} is {@code ASSUMED}, lists and maps are empty where absent
     * @throws UnreadableQuestionException if a field is missing or unknown, or a code is not of its list
     */
    public static Question read(Map<?, ?> tree) {
        var entries = new Entries("", tree);
        var lane = entries.code("lane", Lane.class);
        var question = new Question(
                entries.date("asOf"),
                entries.party("from"),
                entries.party("to"),
                lane,
                entries.maybeFlag("cenProfile").orElse(lane == Lane.CEN),
                entries.code("messageType", MessageType.class),
                entries.codes("categories", CommodityCategory.class),
                entries.code("purpose", Purpose.class),
                entries.code("proceedings", Proceedings.class),
                entries.flag("nominal"),
                entries.codes("handling", HandlingCode.class),
                entries.code("tlp", Tlp.class),
                entries.code("classification", Classification.class),
                entries.maybeCode("sourceKind", SourceKind.class).orElse(SourceKind.OWN_CONTROL),
                entries.maybeCode("requestKind", RequestKind.class),
                entries.maybeText("operation"),
                entries.maybeCode("membership", Membership.class).orElse(Membership.ASSUMED),
                entries.groups("origins").stream().map(QuestionTree::origin).toList(),
                entries.groups("consents").stream().map(QuestionTree::consent).toList(),
                entries.groups("rulings").stream().map(RulingTree::read).toList(),
                entries.maybeText("namedBasis"),
                entries.maybeDate("startedOn"),
                terms(entries),
                entries.codesByPath("fields", DataClass.class),
                entries.textsByPath("textScan"));
        entries.nothingElse();
        return question;
    }

    private static void terms(SortedMap<String, Object> tree, ProviderTerms terms) {
        if (terms.noDomesticAgencies()) {
            tree.put("noDomesticAgencies", true);
        }
        terms.retainUntil().ifPresent(day -> tree.put("retainUntil", day.toString()));
        terms.sentOn().ifPresent(day -> tree.put("sentOn", day.toString()));
    }

    private static ProviderTerms terms(Entries entries) {
        return new ProviderTerms(
                entries.maybeFlag("noDomesticAgencies").orElse(false),
                entries.maybeDate("retainUntil"),
                entries.maybeDate("sentOn"));
    }

    /** {@code KR} for a customs administration, {@code rilo:AP} for any other party. */
    static String party(Party party) {
        return party.kind().equals("customs") ? party.code() : party.organisation();
    }

    private static SortedMap<String, Object> origin(Origin origin) {
        var tree = new TreeMap<String, Object>();
        tree.put("from", party(origin.from()));
        origin.framework().ifPresent(framework -> tree.put("framework", framework));
        tree.put("handling", codes(origin.handling()));
        if (!origin.obligations().isEmpty()) {
            tree.put("obligations", List.copyOf(origin.obligations()));
        }
        if (origin.likely()) {
            tree.put("likely", true);
        }
        return tree;
    }

    private static Origin origin(Entries entries) {
        var origin = new Origin(
                entries.party("from"),
                entries.maybeText("framework"),
                entries.codes("handling", HandlingCode.class),
                entries.obligations("obligations"),
                entries.maybeFlag("likely").orElse(false));
        entries.nothingElse();
        return origin;
    }

    private static SortedMap<String, Object> consent(Consent consent) {
        var tree = new TreeMap<String, Object>();
        tree.put("by", party(consent.by()));
        consent.to().ifPresent(to -> tree.put("to", party(to)));
        tree.put("use", consent.use());
        tree.put("state", consent.state());
        consent.until().ifPresent(until -> tree.put("until", until.toString()));
        if (!consent.limits().isEmpty()) {
            tree.put("limits", codes(consent.limits()));
        }
        if (!consent.said().isEmpty()) {
            tree.put("said", consent.said().stream().map(UUID::toString).toList());
        }
        return tree;
    }

    private static Consent consent(Entries entries) {
        var consent = new Consent(
                entries.party("by"),
                entries.maybeParty("to"),
                entries.oneOf("use", USES),
                entries.oneOf("state", STATES),
                entries.maybeDate("until"),
                entries.codes("limits", Consent.Limit.class),
                entries.ids("said"));
        entries.nothingElse();
        return consent;
    }

    static List<String> codes(Collection<? extends Enum<?>> codes) {
        var names = new ArrayList<String>();
        codes.forEach(code -> names.add(code.toString()));
        return List.copyOf(names);
    }

    private static SortedMap<String, String> classes(SortedMap<String, DataClass> fields) {
        var names = new TreeMap<String, String>();
        fields.forEach((path, is) -> names.put(path, is.name()));
        return names;
    }
}
