package org.rilohub.cases.requests;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Frameworks;
import org.rilohub.cases.CaseMessage;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Recipient;

/**
 * The framework whose terms a request goes by: the one its sender named, else the first that is in force and covers it, in
 * the order in which a basis is chosen. Whether it may leave, the decision says, not this.
 */
final class Bases {
    private final Supplier<Frameworks> frameworks;

    Bases(Supplier<Frameworks> frameworks) {
        this.frameworks = frameworks;
    }

    Optional<Framework> of(CaseMessage message, AssistanceRequest request) {
        var day = day(message);
        var named = named(message);
        return frameworks.get().of(request.requestingAdministration(), request.requestedAdministration(), day).stream()
                .filter(framework -> named.map(framework.id()::equals).orElse(true))
                .filter(framework -> framework.inForceOn(day) && covers(framework, request))
                .min(Comparator.comparing(Framework::kind));
    }

    private static LocalDate day(CaseMessage message) {
        return LocalDate.ofInstant(message.at(), ZoneOffset.UTC);
    }

    private static Optional<String> named(CaseMessage message) {
        var header = message.submission().header();
        return header.to().stream()
                .map(Recipient::agreementRef)
                .flatMap(Optional::stream)
                .findFirst()
                .or(header::agreementRef);
    }

    private static boolean covers(Framework framework, AssistanceRequest request) {
        return framework.messages().messages().contains(MessageType.AssistanceRequest)
                && framework.messages().requests().contains(request.requestKind())
                && Collections.disjoint(framework.commodities().excluded(), request.categories());
    }

    /** The version of a framework that counts on a day; one that has ended has versions still. */
    Optional<Framework> named(String id, LocalDate day) {
        return frameworks.get().named(id, day);
    }
}
