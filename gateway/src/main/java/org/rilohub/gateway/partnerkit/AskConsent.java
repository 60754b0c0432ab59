package org.rilohub.gateway.partnerkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.gateway.partnerkit.CaseBook.Consent;
import org.rilohub.schemas.MessageType;

/**
 * The system under test asks to tell on what it was told, and the played partner lets it.
 *
 * @param waits whether there is somebody who makes it ask
 */
record AskConsent(boolean waits) implements Scenario {
    private static final String ONWARD = "ONWARD";

    @Override
    public String name() {
        return "ask-consent";
    }

    @Override
    public String story() {
        return "The system under test asks a played partner for its consent to tell on what it was told, and gets it.";
    }

    @Override
    public List<Promise> promises() {
        return List.of(Promise.CONSENT_ASKED, Promise.CONSENT_DELIVERED);
    }

    @Override
    public List<Check> play(Ground ground) {
        if (!waits) {
            return skipped("nobody was waited for");
        }
        var told = Arrival.of(ground.hub().tell(), ground);
        return told.id()
                .map(id -> asked(ground, id))
                .orElseGet(() -> skipped("what would be told on: " + told.absence()));
    }

    private List<Check> asked(Ground ground, UUID told) {
        ground.say(
                "waiting for a request to " + ground.hub().teller() + " for its consent to onward use of the message "
                        + told + ", such as examples/to-hub/consent-request");
        var consent =
                ground.waiting().until(() -> ground.hub().cases().consent(ground.tested(), told), Optional::isPresent);
        var asked = Check.of(Promise.CONSENT_ASKED, consent.isPresent(), evidence(ground, consent));
        return consent.map(seen -> granted(ground, seen, asked)).orElseGet(() -> only("nothing was asked", asked));
    }

    /** Use before a court takes findings of Japan's legal staff, and nobody plays them (docs/consents.md, 1.2). */
    private List<Check> granted(Ground ground, Consent consent, Check asked) {
        if (!consent.use().equals(ONWARD)) {
            return only("the played partner consents to onward use alone", asked);
        }
        var decision = ground.hub().say(MessageType.ConsentDecision, consent.id());
        return List.of(asked, Arrival.of(decision, ground).check(Promise.CONSENT_DELIVERED));
    }

    private static Map<String, String> evidence(Ground ground, Optional<Consent> consent) {
        return Map.of(
                "consentId", consent.map(seen -> seen.id().toString()).orElse("none"),
                "use", consent.map(Consent::use).orElse("-"),
                "refused", ground.hub().book().refusals(ground.tested()));
    }
}
