package org.rilohub.routes.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.Letter;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;

/** What a person writes, as the staff's door takes it, and nothing else. */
final class LetterRequest {
    private static final List<String> OF_THE_HEADER =
            List.of("handling", "purposeCode", "proceedings", "proceedingsReference", "sourceKind", "retainUntil");
    private static final String CONTENT = "content";
    private static final String MESSAGE_ID = "messageId";

    private LetterRequest() {}

    /** @throws ProblemException {@code schema-invalid}, with the member that is wrong; what stands in the content is not asked */
    static Letter read(byte[] json) {
        if (!(StrictTree.read(json) instanceof Map<?, ?> tree)) {
            throw refused("");
        }
        for (var name : tree.keySet()) {
            if (!OF_THE_HEADER.contains(name) && !name.equals(CONTENT) && !name.equals(MESSAGE_ID)) {
                throw refused("");
            }
        }
        return new Letter(messageId(tree), content(tree), header(tree));
    }

    private static Optional<UUID> messageId(Map<?, ?> tree) {
        if (!tree.containsKey(MESSAGE_ID)) {
            return Optional.empty();
        }
        var id = tree.get(MESSAGE_ID) instanceof String text ? Ids.read(text) : Optional.<UUID>empty();
        return Optional.of(id.orElseThrow(() -> refused(MESSAGE_ID)));
    }

    private static Map<String, Object> content(Map<?, ?> tree) {
        if (!(tree.get(CONTENT) instanceof Map<?, ?> content) || content.size() != 1) {
            throw refused(CONTENT);
        }
        var only = content.entrySet().iterator().next();
        return Map.of(
                String.valueOf(only.getKey()),
                Optional.<Object>ofNullable(only.getValue()).orElseThrow(() -> refused(CONTENT)));
    }

    private static SortedMap<String, Object> header(Map<?, ?> tree) {
        var header = new TreeMap<String, Object>();
        for (var name : OF_THE_HEADER) {
            if (tree.containsKey(name)) {
                header.put(name, Optional.<Object>ofNullable(tree.get(name)).orElseThrow(() -> refused(name)));
            }
        }
        return header;
    }

    private static ProblemException refused(String field) {
        return new ProblemException(Problems.of(
                "schema-invalid",
                List.of(new Defect(
                        field, "JSON", "Give the members that the interface guide's chapters 9.2 and 9.3 name."))));
    }
}
