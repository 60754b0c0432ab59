package org.rilohub.routes.guard;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.agreements.Answer;
import org.rilohub.agreements.Decision;
import org.rilohub.partners.DialectPaths;
import org.rilohub.routes.Guard;
import org.rilohub.routes.GuardException;
import org.rilohub.schemas.MessageType;
import org.rilohub.security.Sealable;

/**
 * Lists every place of a value in the final bytes, looks each up in the dialect's table, and refuses whatever the table or
 * the permit does not name, and pictures that hold more than pixels. It calls neither the dialect that wrote the bytes nor the code that took fields out.
 */
public final class PathGuard implements Guard {
    private static final String WRITTEN_BY_HUB = "-";
    private static final String PICTURE = "pictures[].content";

    /** @throws GuardException naming one path of the wire: it is a name of our table, or {@code UNLISTED} */
    @Override
    public void check(Sealable message, Decision.Permitted permit, String dialect) {
        check(message, permit.question().messageType(), permitted(permit), dialect);
    }

    /** As above, from the canonical paths that may leave. */
    void check(Sealable message, MessageType type, SortedSet<String> permitted, String dialect) {
        var table = DialectPaths.of(dialect, type);
        for (var found : values(message).entrySet()) {
            var canonical = table.get(found.getKey());
            if (canonical == null) {
                throw new GuardException("PATH_NOT_LISTED");
            }
            if (!canonical.equals(WRITTEN_BY_HUB) && !permitted.contains(canonical)) {
                throw new GuardException("FIELD_NOT_PERMITTED:" + canonical);
            }
            if (canonical.endsWith(PICTURE)) {
                found.getValue().forEach(PlainPicture::require);
            }
        }
    }

    private static SortedMap<String, List<String>> values(Sealable message) {
        return switch (message.mediaType()) {
            case "application/json" -> JsonPaths.of(message.content());
            case "application/xml" -> XmlPaths.of(message.content());
            default -> throw new GuardException("MEDIA_TYPE_NOT_KNOWN");
        };
    }

    /** What was present when the decision was made, without what it withholds. */
    private static SortedSet<String> permitted(Decision.Permitted permit) {
        var permitted = new TreeSet<>(permit.question().fields().keySet());
        permit.answer().withheld().stream().map(Answer.Withheld::field).forEach(permitted::remove);
        return permitted;
    }
}
