package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** When a SOAP message was signed and until when it says to be good: UTC only, five minutes at most. */
record SoapTimestamp(Instant created, Instant expires) {
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Pattern UTC =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z");

    static SoapTimestamp read(Element timestamp) {
        var read = new SoapTimestamp(instant(timestamp, "Created"), instant(timestamp, "Expires"));
        var life = Duration.between(read.created, read.expires);
        require(!life.isNegative() && life.compareTo(LONGEST) <= 0, "TIMESTAMP_LIFE");
        return read;
    }

    boolean fresh(Received received, Counterpart from) {
        return Freshness.of(created, received, from) && !received.at().isAfter(expires.plus(from.clockSkew()));
    }

    private static Instant instant(Element timestamp, String name) {
        var text = Elements.one(timestamp, Names.WSU, name).getTextContent().strip();
        try {
            require(UTC.matcher(text).matches(), "TIMESTAMP_FORM");
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw untrusted("TIMESTAMP_FORM", e);
        }
    }
}
