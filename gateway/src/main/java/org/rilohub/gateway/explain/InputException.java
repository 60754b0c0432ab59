package org.rilohub.gateway.explain;

import java.util.List;
import org.rilohub.agreements.reading.UnclearQuestionException;
import tools.jackson.core.JacksonException;

/** What somebody gave a command cannot be used as it stands; its lines say to a person what to mend. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    public InputException(String... lines) {
        super(String.join("; ", lines), null, false, false);
        this.lines = List.of(lines);
    }

    /** What stands at {@code where} is no question. */
    static InputException of(String where, UnclearQuestionException e) {
        var known = "known: " + String.join(", ", e.known());
        return switch (e.value()) {
            case "(missing)" -> new InputException(where + e.field() + " is missing", known);
            case "(field)" -> new InputException(where + e.field() + " is no field of a question", known);
            default -> new InputException(where + e.field() + ": \"" + e.value() + "\" is not known here", known);
        };
    }

    /** It is no JSON of the strict kind. */
    static InputException of(String file, JacksonException e) {
        var where = e.getLocation();
        var place = where == null || where.getLineNr() < 1
                ? ""
                : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        return new InputException(
                file + ": not JSON that has one meaning" + place + ": " + brief(e.getOriginalMessage()));
    }

    private static String brief(String message) {
        var first = message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst(" \\(start marker.*", "")
                .replaceAll("\\p{Cntrl}", "?");
        return first.length() <= 160 ? first : first.substring(0, 160) + "...";
    }

    /** One below the other, on standard error. */
    public List<String> lines() {
        return lines;
    }
}
