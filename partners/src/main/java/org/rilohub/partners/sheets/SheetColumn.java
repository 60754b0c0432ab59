package org.rilohub.partners.sheets;

import java.util.List;
import org.rilohub.schemas.Shape.Part;

/**
 * One column of a template.
 *
 * @param name stable, {@code goods.quantity.value} or {@code route.transit.1.country}
 * @param steps from the report, or for goods from one kind of goods, to the value
 * @param part the field its cells hold
 * @param required whether a report cannot be read without it
 * @param mark M if the profile asks for it, O if not, or not always
 */
record SheetColumn(String name, List<Step> steps, Part part, boolean required, String mark) {
    /** The separator of values in the cell of a field that repeats. */
    static final String SEPARATOR = ";";

    private static final String GOODS = "goods.";

    /**
     * One name on the way.
     *
     * @param number which one of a group that repeats, from 1; 0 if it does not
     */
    record Step(String name, int number) {}

    SheetColumn {
        steps = List.copyOf(steps);
    }

    /** Whether it tells one kind of goods, which a continuation row may. */
    boolean isOfGoods() {
        return name.startsWith(GOODS);
    }

    /** Without numbers, as labels go by. */
    String plainName() {
        return name.replaceAll("\\.\\d+", "");
    }
}
