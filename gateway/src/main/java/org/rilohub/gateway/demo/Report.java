package org.rilohub.gateway.demo;

import java.util.List;

/** Everything the demonstration saw, in the order it was sent. */
record Report(List<Acceptance> acceptances, List<Row> rows) {
    Report {
        acceptances = List.copyOf(acceptances);
        rows = List.copyOf(rows);
    }
}
