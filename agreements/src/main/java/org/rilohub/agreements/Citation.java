package org.rilohub.agreements;

import java.util.Locale;

/**
 * Where a rule is written, and how sure we are of it: nothing unverified may look verified.
 *
 * @param article as the text numbers it; empty where no text was read
 * @param source the document or publication, or why the office set this default
 * @param awaitsReview whether a lawyer has yet to read the text and confirm the rule
 */
public record Citation(Kind kind, String article, String source, boolean awaitsReview) {
    /** From surest to least sure. */
    public enum Kind {
        /** The instrument itself was read. */
        TEXT,
        /** An official summary was read. */
        SUMMARY,
        /** Concluded from a publication that does not say it in words. */
        INFERRED,
        /** Set by the office until somebody reads the text. */
        OFFICE_DEFAULT;

        /** As it stands in the files: {@code office-default}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Citation(Kind kind, String article, String source) {
        this(kind, article, source, false);
    }

    /** A rule of the office that rests on no instrument. */
    public static Citation officeDefault(String source) {
        return new Citation(Kind.OFFICE_DEFAULT, "", source);
    }

    /** {@code text: Article 9(1), Agreement Netherlands-Japan}; what awaits legal review says so. */
    @Override
    public String toString() {
        return kind
                + ": "
                + (article.isEmpty() ? source : article + ", " + source)
                + (awaitsReview ? " [awaits legal review]" : "");
    }
}
