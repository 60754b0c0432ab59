package org.rilohub.schemas.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Part;

/** Every group and every single value's form that some records reach. */
final class Vocabulary {
    private final Forms forms;
    private final Map<String, Shape> groups = new LinkedHashMap<>();
    private final SortedMap<String, Form> singles = new TreeMap<>();

    Vocabulary(CodeLists lists, List<Shape> roots) {
        this.forms = new Forms(lists);
        roots.forEach(this::add);
    }

    private void add(Shape shape) {
        if (groups.putIfAbsent(nameOf(shape), shape) == null) {
            shape.parts().forEach(this::add);
        }
    }

    private void add(Part part) {
        if (part.isGroup()) {
            add(part.shape());
        } else {
            var form = forms.of(part);
            singles.put(form.name(), form);
        }
    }

    /** Groups by the name of their type, outer before inner. */
    Map<String, Shape> groups() {
        return groups;
    }

    /** Forms by the name of their type, sorted. */
    SortedMap<String, Form> singles() {
        return singles;
    }

    /** The name of the type of a field, in both schema languages. */
    String typeOf(Part part) {
        return part.isGroup() ? nameOf(part.shape()) : forms.of(part).name();
    }

    static String nameOf(Shape shape) {
        return shape.type().getSimpleName() + "Type";
    }
}
