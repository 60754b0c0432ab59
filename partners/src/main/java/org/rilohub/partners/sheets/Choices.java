package org.rilohub.partners.sheets;

import java.util.List;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeLists;

/** What can be chosen in a column: the codes of its list that fit the template's category. */
final class Choices {
    private final SheetTemplate template;

    /** One code and what it means in English and Japanese. */
    record Choice(String code, String meaning) {}

    Choices(SheetTemplate template) {
        this.template = template;
    }

    /** Empty where anything of a form is taken, or several at once. */
    List<Choice> of(SheetColumn column) {
        var name = column.part().field().codes();
        if (name.isEmpty() || column.part().repeats()) {
            return flags(column);
        }
        var list = CodeLists.standard().list(name);
        return list.isOpen()
                ? List.of()
                : list.entries().values().stream()
                        .filter(entry -> fits(entry, column))
                        .map(entry -> new Choice(entry.code(), entry.en() + " / " + entry.ja()))
                        .toList();
    }

    private static List<Choice> flags(SheetColumn column) {
        return column.part().type() == Boolean.class
                ? Stream.of("true", "false").map(flag -> new Choice(flag, "")).toList()
                : List.of();
    }

    private boolean fits(CodeEntry entry, SheetColumn column) {
        boolean ofGoods = column.name().equals("goods.type") || column.name().equals("goods.quantity.unit");
        return !ofGoods
                || entry.values("categories").contains(template.category().name());
    }
}
