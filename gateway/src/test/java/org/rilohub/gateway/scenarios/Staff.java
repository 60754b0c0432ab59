package org.rilohub.gateway.scenarios;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** People who stay signed in for the length of a test. */
final class Staff {
    private final Map<String, Colleague> signedIn = new ConcurrentHashMap<>();
    private final Region region;

    Staff(Region region) {
        this.region = region;
    }

    Colleague member(String account) {
        return signedIn.computeIfAbsent(account, region::signedIn);
    }
}
