package org.rilohub.agreements;

import java.util.List;

/**
 * What one clause said of one question: codes and parameters only, so that the ledger holds one form and each reader's
 * language is rendered from a message file.
 *
 * @param clause its id, such as {@code commodity-scope}
 * @param reason a code with a sentence in the message files
 * @param cite where the rule is written: an article, or {@code office-default}
 */
public record Finding(String clause, Verdict verdict, String reason, List<String> parameters, String cite) {
    public Finding {
        parameters = List.copyOf(parameters);
    }
}
