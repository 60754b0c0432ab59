package org.rilohub.agreements.load;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.DayOrMonth;

/**
 * The fields of one group of a file, read by name. A defect is noted and a stand-in returned, so that reading goes on and
 * finds the others; nothing read from a file with a defect is ever used.
 */
final class Fields {
    private static final Node NOTHING = new Node.Mapping(0, Map.of());
    private static final DayOrMonth NO_DATE = new DayOrMonth("1970-01");

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> unread;
    private final List<Defect> defects;

    private Fields(String file, String path, Node node, List<Defect> defects) {
        this.file = file;
        this.path = path;
        this.line = node.line();
        this.defects = defects;
        this.unread = node instanceof Node.Mapping mapping ? new TreeMap<>(mapping.fields()) : new TreeMap<>();
        if (!(node instanceof Node.Mapping)) {
            defects.add(
                    new Defect(file, line, path, "is not a group of fields", "Write each field on a line below it"));
        }
    }

    /** The fields of a whole file; its defects go to {@code defects}. */
    static Fields of(String file, Node root, List<Defect> defects) {
        return new Fields(file, "", root, defects);
    }

    String text(String name) {
        return take(name).map(node -> asText(name, node)).orElse("");
    }

    Optional<String> maybeText(String name) {
        return maybe(name).map(node -> asText(name, node));
    }

    boolean flag(String name) {
        return take(name)
                .map(node -> node instanceof Node.Flag flag ? flag.value() : notABoolean(name, node))
                .orElse(false);
    }

    Optional<Boolean> maybeFlag(String name) {
        return unread.containsKey(name) ? Optional.of(flag(name)) : Optional.empty();
    }

    /** A whole number between the two, which both count. */
    int count(String name, int least, int most) {
        return take(name).map(node -> asCount(name, node, least, most)).orElse(least);
    }

    DayOrMonth date(String name) {
        return take(name).map(node -> asDate(name, node)).orElse(NO_DATE);
    }

    Optional<DayOrMonth> maybeDate(String name) {
        return maybe(name).map(node -> asDate(name, node));
    }

    List<DayOrMonth> dates(String name) {
        return items(name).map(node -> asDate(name, node)).toList();
    }

    SortedSet<String> texts(String name) {
        return items(name).map(node -> asText(name, node)).collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> maybeTexts(String name) {
        return unread.containsKey(name) ? texts(name) : new TreeSet<>();
    }

    /** One code of a closed list. */
    <E extends Enum<E>> E code(String name, Class<E> list) {
        return take(name).map(node -> asCode(name, node, list)).orElse(list.getEnumConstants()[0]);
    }

    <E extends Enum<E>> SortedSet<E> codes(String name, Class<E> list) {
        return items(name).map(node -> asCode(name, node, list)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes of a closed list, or {@code ALL} of them. */
    <E extends Enum<E>> SortedSet<E> codesOrAll(String name, Class<E> list) {
        if (unread.get(name) instanceof Node.Text(int ignored, String word) && word.equals("ALL")) {
            unread.remove(name);
            return new TreeSet<>(Arrays.asList(list.getEnumConstants()));
        }
        return codes(name, list);
    }

    Fields group(String name) {
        return take(name)
                .map(node -> new Fields(file, join(name), node, defects))
                .orElseGet(() -> new Fields(file, join(name), NOTHING, new ArrayList<>()));
    }

    List<Fields> groups(String name) {
        return items(name)
                .map(node -> new Fields(file, join(name), node, defects))
                .toList();
    }

    /** A group as it stands, for another reader. */
    Map<String, Object> tree(String name) {
        var tree = new TreeMap<String, Object>();
        if (take(name).orElse(NOTHING) instanceof Node.Mapping mapping) {
            mapping.fields().forEach((key, node) -> tree.put(key, node.plain()));
        } else {
            defect(name, "is not a group of fields", "Write it as {name: value}");
        }
        return tree;
    }

    Optional<Fields> maybeGroup(String name) {
        return maybe(name).map(node -> new Fields(file, join(name), node, defects));
    }

    /** Notes every field that nobody asked for. */
    void nothingElse() {
        unread.forEach((name, node) -> defects.add(
                new Defect(file, node.line(), join(name), "is not known here", "Remove it, or correct its name")));
    }

    void defect(String name, String wrong, String remedy) {
        defects.add(new Defect(file, line, name.isEmpty() ? path : join(name), wrong, remedy));
    }

    private Optional<Node> take(String name) {
        var node = maybe(name);
        if (node.isEmpty()) {
            defect(name, "is missing", "Add it");
        }
        return node;
    }

    private Optional<Node> maybe(String name) {
        return Optional.ofNullable(unread.remove(name));
    }

    private Stream<Node> items(String name) {
        var node = take(name);
        if (node.isPresent() && !(node.get() instanceof Node.Sequence)) {
            wrong(name, node.get(), "is not a list", "Write it as [A, B], or [] for none");
        }
        return node.stream().flatMap(list -> list instanceof Node.Sequence many ? many.items().stream() : Stream.of());
    }

    private String asText(String name, Node node) {
        return node instanceof Node.Text text && !text.value().isBlank()
                ? text.value()
                : wrong(name, node, "is not a text", "Write it between quotation marks", "");
    }

    private int asCount(String name, Node node, int least, int most) {
        return node instanceof Node.Whole whole && whole.value() >= least && whole.value() <= most
                ? (int) whole.value()
                : wrong(
                        name,
                        node,
                        "is no whole number from %d to %d".formatted(least, most),
                        "Write one, without quotation marks",
                        least);
    }

    private boolean notABoolean(String name, Node node) {
        return wrong(name, node, "is neither true nor false", "Write one of them, without quotation marks", false);
    }

    private DayOrMonth asDate(String name, Node node) {
        try {
            return new DayOrMonth(asText(name, node));
        } catch (DateTimeException e) {
            return wrong(
                    name, node, "is no date", "Write \"2010-03-01\", or \"2010-03\" if the day is not known", NO_DATE);
        }
    }

    private <E extends Enum<E>> E asCode(String name, Node node, Class<E> list) {
        var constants = list.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant ->
                        node instanceof Node.Text text && constant.toString().equals(text.value()))
                .findFirst()
                .orElseGet(() -> wrong(
                        name, node, "is not a known code", "Write one of " + Arrays.toString(constants), constants[0]));
    }

    private <T> T wrong(String name, Node node, String wrong, String remedy, T standIn) {
        wrong(name, node, wrong, remedy);
        return standIn;
    }

    private void wrong(String name, Node node, String wrong, String remedy) {
        defects.add(new Defect(file, node.line(), join(name), wrong, remedy));
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
