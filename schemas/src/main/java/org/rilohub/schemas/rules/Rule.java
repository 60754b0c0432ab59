package org.rilohub.schemas.rules;

import java.util.stream.Stream;

/** One check. Says everything that is wrong, in the order of the record. */
@FunctionalInterface
interface Rule {
    Stream<Finding> examine(Subject subject);
}
