package org.rilohub.demopartner.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How an administration writes. */
public enum Dialect {
    COMMON_XML("common-xml"),
    COMMON_JSON("common-json"),
    JPCIS_STYLE("jpcis-style"),
    CEN_STYLE("cen-style");

    private final String spelling;

    Dialect(String spelling) {
        this.spelling = spelling;
    }

    /** By its name in configuration files: {@code common-xml}. */
    @JsonCreator
    public static Dialect of(String spelling) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.spelling.equals(spelling))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such dialect: " + spelling));
    }

    public String mediaType() {
        return this == COMMON_JSON ? "application/json" : "application/xml";
    }

    /**
     * Reads content of this dialect.
     *
     * @throws MalformedContentException if it is not well-formed
     */
    public Content parse(byte[] octets) throws MalformedContentException {
        return this == COMMON_JSON ? JsonContent.parse(octets) : XmlContent.parse(octets);
    }

    /**
     * The header's facts.
     *
     * @throws MalformedContentException if one that must be there is missing or unreadable
     */
    public HeaderFacts facts(Content content) throws MalformedContentException {
        return HeaderPaths.of(this).read(content, this);
    }

    String party(String word) {
        return this == JPCIS_STYLE ? JapaneseWords.party(word) : word;
    }

    Instant instant(String word) {
        return this == JPCIS_STYLE ? JapaneseWords.instant(word) : Instant.parse(word);
    }

    Optional<String> lane(Optional<String> word) {
        return switch (this) {
            case CEN_STYLE -> Optional.of("CEN");
            case JPCIS_STYLE -> word.map(JapaneseWords::lane);
            case COMMON_JSON, COMMON_XML -> word;
        };
    }
}
