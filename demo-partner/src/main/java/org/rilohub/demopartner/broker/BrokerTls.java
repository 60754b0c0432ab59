package org.rilohub.demopartner.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files the broker's TLS is made of. */
public record BrokerTls(Path keys, String password, String alias, Path trust) {
    /** As Artemis' transport parameters, the same for both ends. */
    Map<String, Object> parameters() {
        var parameters = new TreeMap<String, Object>();
        parameters.put("sslEnabled", true);
        parameters.put("keyStorePath", keys.toString());
        parameters.put("keyStoreType", "PKCS12");
        parameters.put("keyStorePassword", password);
        parameters.put("keyStoreAlias", alias);
        parameters.put("trustStorePath", trust.toString());
        parameters.put("trustStoreType", "PEM");
        parameters.put("enabledProtocols", "TLSv1.3");
        return parameters;
    }
}
