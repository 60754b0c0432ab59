package org.rilohub.agreements.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.rilohub.agreements.UnreadableQuestionException;

/** A question that somebody wrote and nobody can answer; says where and why in a form that can be shown to anybody. */
public final class UnclearQuestionException extends RuntimeException {
    private static final int LONGEST = 64;
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final String field;
    private final String value;
    private final transient List<String> known;

    UnclearQuestionException(String field, String value, List<String> known) {
        super(field);
        this.field = shown(field);
        this.value = shown(value);
        this.known = List.copyOf(known);
    }

    static UnclearQuestionException of(UnreadableQuestionException e) {
        return new UnclearQuestionException(asWritten(e.field()), e.value(), e.known());
    }

    /** The names of the question as people write it, where those of a decision's question differ. */
    private static String asWritten(String field) {
        return field.replaceFirst("^categories(\\[])?", "category").replaceFirst("^origins(\\[])?", "origin");
    }

    /** Not what is long, or holds anything a terminal would obey. */
    private static String shown(String text) {
        if (text.length() > LONGEST) {
            return "(too long to show)";
        }
        return UNSHOWN.matcher(text).find() ? "(has control characters)" : text;
    }

    /** Such as {@code origin.from}. */
    public String field() {
        return field;
    }

    /** As it was written, if it can be shown; {@code (missing)} where nothing was, {@code (field)} where the field is unknown. */
    public String value() {
        return value;
    }

    /** The codes, or the form, that the field takes. */
    public List<String> known() {
        return known;
    }
}
