package org.rilohub.gateway.explain;

import java.util.List;
import org.rilohub.agreements.Question;

/**
 * What one item of a file asks.
 *
 * @param questions one for each receiver, in order
 */
record Asked(List<Question> questions) {
    Asked {
        questions = List.copyOf(questions);
    }
}
