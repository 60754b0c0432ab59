package org.rilohub.schemas.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.Conveyance;

/** SR-08: the check digits of vessel and container are right. */
final class CheckDigits implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        return subject.report().conveyance().stream().flatMap(CheckDigits::examine);
    }

    private static Stream<Finding> examine(Conveyance conveyance) {
        var vessel = conveyance
                .vesselImo()
                .filter(number -> !ImoNumber.isValid(number))
                .map(number -> reject("vesselImo", "Give IMO and seven digits, the last of which is the check digit."));
        var container = conveyance
                .containerId()
                .filter(number -> !ContainerNumber.isValid(number))
                .map(number -> reject("containerId", "Give the container number with its check digit (ISO 6346)."));
        return Stream.of(vessel, container).flatMap(Optional::stream);
    }

    private static Finding reject(String field, String remedy) {
        return Finding.reject("SR-08", Problems.RULE_VIOLATED, "report.conveyance." + field, remedy);
    }
}
