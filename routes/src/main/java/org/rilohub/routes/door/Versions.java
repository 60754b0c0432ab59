package org.rilohub.routes.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;

/** The version somebody has read, as {@code If-Match} names it. */
final class Versions {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private Versions() {}

    /**
     * Nobody decides on what they have not read.
     *
     * @throws ProblemException {@code precondition-required} if the header is absent or names none
     */
    static int read(Optional<String> ifMatch) {
        return ifMatch.map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.parseInt(match.group(1)))
                .orElseThrow(() -> new ProblemException(Problems.of("precondition-required")));
    }
}
