package org.rilohub.agreements.second;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the 53 frameworks from the copy of the published lists. */
final class SecondFrameworks {

    private static final LocalDate AMENDMENT = LocalDate.of(2012, 4, 1);

    private SecondFrameworks() {}

    static List<SecondFramework> read() {
        JsonNode rows = rows();
        List<SecondFramework> frameworks = new ArrayList<>();
        for (JsonNode row : rows) {
            frameworks.add(new SecondFramework(
                    row.get("id").asString(),
                    row.get("partner").asString(),
                    row.get("kind").asString(),
                    begins(row),
                    ends(row, rows),
                    flagged(row),
                    excluded(row),
                    Set.of()));
        }
        return frameworks;
    }

    private static JsonNode rows() {
        try (InputStream file =
                Objects.requireNonNull(SecondFrameworks.class.getResourceAsStream("/second/frameworks.json"))) {
            return JsonMapper.shared().readTree(file).get("frameworks");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Contracts 8: the proved day, else the last day of the month. */
    private static LocalDate begins(JsonNode row) {
        if (row.has("day")) {
            return LocalDate.parse(row.get("day").asString());
        }
        return YearMonth.parse(row.get("month").asString()).atEndOfMonth();
    }

    /** Contracts 8: the British arrangement holds until the British agreement begins. */
    private static Optional<LocalDate> ends(JsonNode row, JsonNode rows) {
        if (!row.has("endsWhenBegins")) {
            return Optional.empty();
        }
        for (JsonNode other : rows) {
            if (other.get("id").asString().equals(row.get("endsWhenBegins").asString())) {
                return Optional.of(begins(other));
            }
        }
        throw new IllegalStateException("nothing ends " + row.get("id").asString());
    }

    /** Contracts 8: from the latest revision, else from entry into force, and never before the amendment. */
    private static Optional<LocalDate> flagged(JsonNode row) {
        if (!row.get("fy2012").asBoolean()) {
            return Optional.empty();
        }
        LocalDate from = begins(row);
        for (JsonNode month : row.get("revised")) {
            LocalDate revised = YearMonth.parse(month.asString()).atEndOfMonth();
            if (revised.isAfter(from)) {
                from = revised;
            }
        }
        return Optional.of(from.isBefore(AMENDMENT) ? AMENDMENT : from);
    }

    private static Set<String> excluded(JsonNode row) {
        Set<String> excluded = new HashSet<>();
        if (row.has("excluded")) {
            for (JsonNode category : row.get("excluded")) {
                excluded.add(category.asString());
            }
        }
        return excluded;
    }
}
