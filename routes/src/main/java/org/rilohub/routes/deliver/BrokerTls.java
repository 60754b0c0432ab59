package org.rilohub.routes.deliver;

import java.nio.file.Path;

/**
 * How the hub shows itself to partners' brokers, and which of them it trusts.
 *
 * @param keys PKCS#12 file with the hub's own keys
 * @param password of that file
 * @param alias of the client key in it
 * @param anchors PEM file of the authorities of the brokers' certificates
 */
public record BrokerTls(Path keys, String password, String alias, Path anchors) {
    /** Never the password. */
    @Override
    public String toString() {
        return "BrokerTls[" + keys + " " + alias + "]";
    }
}
