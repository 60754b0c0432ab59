package org.rilohub.schemas;

/** Forms of texts that are no words: what is written so can be kept and passed on without being searched for prose. */
final class Tokens {
    /** The id of a framework, {@code JP-KR-CMAA}. */
    static final String FRAMEWORK = "[A-Z]{2,8}(-[A-Z0-9]{1,8}){1,3}";

    /** The code of an operation or a service, {@code OP-2026.1}. */
    static final String CODE = "[A-Z0-9][A-Z0-9._\\-]{0,39}";

    /** An administration's own number of a report: ASCII, no blanks. */
    static final String REFERENCE = "[!-~]{1,35}";

    /** What a receiver must do, {@code no-onward} or {@code delete-by:2030-11-21}. */
    static final String OBLIGATION = "[a-z][a-z\\-]{1,38}[a-z](:[0-9\\-]{1,10})?";

    /** The directory's code of an official; never a name. */
    static final String OFFICIAL = "[A-Z]{2}-[A-Z0-9][A-Z0-9\\-]{0,29}";

    /** ISO 639-1. */
    static final String LANGUAGE = "[a-z]{2}";

    private Tokens() {}
}
