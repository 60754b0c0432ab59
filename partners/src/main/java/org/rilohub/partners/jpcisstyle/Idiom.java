package org.rilohub.partners.jpcisstyle;

import java.util.List;
import java.util.Map;
import org.rilohub.partners.Change;

/** A way of speaking that takes more than one field: changes a tree from Japanese to the vocabulary, and back. */
interface Idiom {
    /**
     * From what the wire says to what it means.
     *
     * @throws org.rilohub.schemas.MalformedFieldException if the dialect has no such word
     */
    List<Change> read(Map<String, Object> tree);

    /** From what is meant to what the wire says. */
    List<Change> write(Map<String, Object> tree);
}
