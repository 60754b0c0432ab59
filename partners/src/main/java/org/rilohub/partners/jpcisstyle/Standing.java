package org.rilohub.partners.jpcisstyle;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rilohub.partners.xml.Branches;
import org.rilohub.partners.xml.Layout;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Shape;

/**
 * A place in the trees of messages where groups of one kind stand.
 *
 * @param path in the tree, {@code request.conveyances[]}; no group above it repeats
 */
record Standing(String path) {
    /** Every place in any message of the catalogue. */
    static List<Standing> of(Class<? extends Record> kind) {
        return MessageForm.catalogue().stream()
                .flatMap(form -> below(Shape.ofMessage(form.type()), "", kind))
                .map(Standing::new)
                .toList();
    }

    private static Stream<String> below(Shape shape, String path, Class<? extends Record> kind) {
        return shape.parts().stream().filter(Shape.Part::isGroup).flatMap(part -> {
            var here = path.isEmpty() ? part.step() : path + "." + part.step();
            return part.type() == kind ? Stream.of(here) : below(part.shape(), here, kind);
        });
    }

    /** The groups that stand there. */
    List<Map<String, Object>> in(Map<String, Object> tree) {
        return Branches.groupsAt(tree, path.replace("[]", ""));
    }

    /** A field of the group as answers write it. */
    String field(String name) {
        return Layout.field(path + "." + name);
    }
}
