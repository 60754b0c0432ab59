package org.rilohub.partners;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Shape.Part;
import org.rilohub.schemas.Submission;

/** Submissions with any field of the vocabulary, made from the vocabulary itself; nominal texts begin with a mark. */
public final class AnySubmission {
    /** Stands in every nominal text and in nothing else. */
    public static final String NOMINAL = "秘匿";

    private static final String LETTERS = "abcXYZ 09-.,<>&\"'éß日本語関税𠮷\n";
    private static final List<String> NEVER_SENT = List.of("normalisedKg", "reportId");

    private static final List<String> CODES =
            List.of("OP-7.A_1", "JP-2026-7", "JP-OFFICER-7", "en", "JP-KR-CMAA", "no-onward");

    private final Random random;
    private final boolean everything;
    private final MessageType type;

    private AnySubmission(Random random, boolean everything, MessageType type) {
        this.random = random;
        this.everything = everything;
        this.type = type;
    }

    /** Seizure reports. */
    public static Arbitrary<Submission> arbitrary() {
        return Arbitraries.randomValue(
                random -> new AnySubmission(random, false, MessageType.SeizureReport).submission());
    }

    /** Messages of every type there is. */
    public static Arbitrary<Submission> ofAnyType() {
        return of(MessageForm.catalogue().stream().map(MessageForm::type).toList());
    }

    /** Messages of these types. */
    public static Arbitrary<Submission> of(Collection<MessageType> types) {
        var choices = types.stream().sorted().toList();
        return Arbitraries.randomValue(
                random -> new AnySubmission(random, false, choices.get(random.nextInt(choices.size()))).submission());
    }

    /** A seizure report with every field there is. */
    public static Submission whole(long seed) {
        return whole(seed, MessageType.SeizureReport);
    }

    /** A message of this type with every field there is. */
    public static Submission whole(long seed, MessageType type) {
        return new AnySubmission(new Random(seed), true, type).submission();
    }

    private Submission submission() {
        return (Submission) record(Shape.ofMessage(type));
    }

    private Record record(Shape shape) {
        var values = shape.parts().stream().map(this::values).toList();
        return shape.build(values, "");
    }

    private List<Object> values(Part part) {
        if (NEVER_SENT.contains(part.name()) && part.occurs() == Occurs.MAYBE) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        int count = count(part);
        while (values.size() < count) {
            values.add(value(part));
        }
        return part.occurs() == Occurs.SET ? values.stream().distinct().toList() : values;
    }

    private int count(Part part) {
        int most = Math.min(part.field().most(), 3);
        return switch (part.occurs()) {
            case ONCE -> 1;
            case MAYBE -> everything ? 1 : random.nextInt(2);
            case MANY, SET ->
                Math.max(everything ? 2 : random.nextInt(most + 1), part.field().least());
        };
    }

    private Object value(Part part) {
        if (part.isGroup()) {
            return record(part.shape());
        }
        if (part.type() == MessageType.class) {
            return type;
        }
        return part.type().isEnum() ? any(List.of(part.type().getEnumConstants())) : scalar(part);
    }

    private Object scalar(Part part) {
        return switch (part.type().getSimpleName()) {
            case "UUID" ->
                new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
            case "Instant" ->
                Instant.ofEpochSecond(1_700_000_000L + random.nextInt(90_000_000), random.nextInt(1000) * 1_000_000L);
            case "LocalDate" -> date(part);
            case "OffsetTime" -> time();
            case "BigDecimal" -> new BigDecimal(random.nextInt(1, 9_000_000)).movePointLeft(random.nextInt(5));
            case "int" -> part.name().equals("messageVersion") ? 1 : random.nextInt(1, 9);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "Party" -> any(List.of(Party.customs("JP"), Party.customs("KR"), Party.of("rilo:AP")));
            default -> text(part);
        };
    }

    private LocalDate date(Part part) {
        var first = part.field().is() == DataClass.NOMINAL ? LocalDate.of(1950, 1, 1) : LocalDate.of(2019, 4, 1);
        return first.plusDays(random.nextInt(2000));
    }

    private OffsetTime time() {
        var hours = any(List.of(9, 0, -5, 1));
        return LocalTime.ofSecondOfDay(random.nextInt(86_400)).atOffset(ZoneOffset.ofHours(hours));
    }

    private String text(Part part) {
        return switch (part.name()) {
            case "contentDigest" -> "sha-256:" + "0123456789abcdef".repeat(4);
            case "content" -> "5Lul5YmN" + "QUJD".repeat(random.nextInt(20));
            case "nationalReference" -> "JP-2026-" + random.nextInt(100_000);
            case "agreementRef" -> any(List.of("JP-KR-CMAA", "CPTPP-AU", "JP-TW-OTHER"));
            case "businessService", "operation" -> "OP-" + random.nextInt(100_000) + ".A_1";
            case "obligations" -> any(List.of("no-onward", "delete-by:2030-11-21", "report-back"));
            case "purity" -> "12.5";
            default -> part.field().codes().isEmpty() ? open(part) : code(part);
        };
    }

    private String open(Part part) {
        var pattern = part.field().pattern();
        return pattern.isEmpty()
                ? free(part)
                : any(CODES.stream().filter(code -> code.matches(pattern)).toList());
    }

    private String code(Part part) {
        var codes = CodeLists.standard().list(part.field().codes()).entries().values().stream()
                .map(CodeEntry::code)
                .toList();
        return any(codes);
    }

    private String free(Part part) {
        var text = new StringBuilder(part.field().is() == DataClass.NOMINAL ? NOMINAL : "");
        var letters = LETTERS.codePoints().toArray();
        int length = random.nextInt(1, 12);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
