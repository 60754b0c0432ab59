package org.rilohub.routes.door;

import java.util.HexFormat;
import org.rilohub.security.Digests;

/** SHA-256 as the doors need it: for entity tags. */
final class Sha256 {
    private Sha256() {}

    static String hex(byte[] octets) {
        return HexFormat.of().formatHex(Digests.sha256(octets));
    }
}
