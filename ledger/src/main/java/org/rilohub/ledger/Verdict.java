package org.rilohub.ledger;

import java.util.Optional;
import org.rilohub.ledger.merkle.Hash;

/**
 * What a check of the stored ledger found.
 *
 * @param size leaves that were checked in their order before a flaw was found, or all
 * @param root RFC 6962 root over those leaves, computed anew
 * @param waiting leaves that have no place yet
 * @param flaw the first thing wrong, in one sentence that names the leaf's index; empty if all holds
 */
public record Verdict(long size, Hash root, long waiting, Optional<String> flaw) {
    public boolean holds() {
        return flaw.isEmpty();
    }
}
