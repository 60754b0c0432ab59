package org.rilohub.security;

import java.util.List;

/** Content at rest: AES-256-GCM, one key per message, wrapped by a master key that never meets the database. */
public interface Vault {
    /** A key for one message, usable only through this vault. */
    interface ContentKey {
        /** The wrapped form to store beside the message. */
        byte[] wrapped();

        /** @param context what the bytes are, bound as associated data: they cannot be swapped with another column's */
        byte[] encrypt(byte[] plain, String context);

        /** @throws IllegalStateException if the bytes, the key or the context are not those of the encryption */
        byte[] decrypt(byte[] sealed, String context);
    }

    ContentKey newKey();

    /**
     * Digests by which the same text is found again, and nothing is told to whoever has no master key: HMAC-SHA-256 in
     * hexadecimal, one for each master key, the current one first.
     */
    List<String> marks(String text);

    /** @throws IllegalStateException if no master key here wrapped it */
    ContentKey unwrap(byte[] wrapped);
}
