package org.rilohub.schemas.synthetic;

import java.util.List;
import java.util.function.Function;
import org.rilohub.schemas.Resources;

/** The tab-separated rows of a data file, without its comments. */
final class Rows {
    private Rows() {}

    static <T> List<T> read(String file, Function<String[], T> row) {
        return Resources.lines("synthetic/" + file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> row.apply(line.split("\t", -1)))
                .toList();
    }
}
