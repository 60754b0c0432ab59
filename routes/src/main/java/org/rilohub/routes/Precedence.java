package org.rilohub.routes;

import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.SpontaneousInformation;
import org.rilohub.schemas.Urgency;

/** What goes before everything else: threatening serious damage (NL-JP 3(3)), and requests that cannot wait (NL-JP 7(1)). */
final class Precedence {
    private Precedence() {}

    static boolean goesFirst(Content content) {
        return switch (content) {
            case SpontaneousInformation told -> told.seriousDamage().orElse(false);
            case AssistanceRequest request -> request.urgency() == Urgency.URGENT;
            default -> false;
        };
    }
}
