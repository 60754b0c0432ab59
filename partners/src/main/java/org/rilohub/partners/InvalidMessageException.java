package org.rilohub.partners;

import java.util.List;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MessageForm;

/** A message that its dialect or a rule rejects. Says where, why and what to do; never a nominal value. */
public final class InvalidMessageException extends RuntimeException {
    private final String problem;
    private final List<Defect> defects;

    /**
     * One thing that is wrong.
     *
     * @param rule {@code SR-01} to {@code SR-13}, {@code NN-1} to {@code NN-7}
     * @param remedy what the sender can do, in one sentence
     */
    public record Defect(String field, String rule, String remedy) {}

    /** @param problem name of {@code urn:rilohub:problem:}, such as {@code schema-invalid} */
    public InvalidMessageException(String problem, List<Defect> defects) {
        super(problem);
        this.problem = problem;
        this.defects = List.copyOf(defects);
    }

    /** A field that cannot be read: {@code schema-invalid}, or {@code code-unknown} where a closed list lacks the code. */
    public static InvalidMessageException of(MalformedFieldException malformed) {
        var field = MessageForm.field(malformed.path());
        return switch (malformed.rule()) {
            case MISSING -> schema(field, "Give this mandatory field a value.");
            case UNKNOWN_FIELD -> schema(field, "Leave out what the dialect does not define here.");
            case NOT_OF_ITS_TYPE -> schema(field, "Write this field in the form the dialect defines, and only once.");
            case UNKNOWN_CODE ->
                new InvalidMessageException(
                        "code-unknown", List.of(new Defect(field, "SR-05", "Use a code of the published list.")));
        };
    }

    private static InvalidMessageException schema(String field, String remedy) {
        return new InvalidMessageException("schema-invalid", List.of(new Defect(field, "SR-01", remedy)));
    }

    public String problem() {
        return problem;
    }

    public List<Defect> defects() {
        return defects;
    }
}
