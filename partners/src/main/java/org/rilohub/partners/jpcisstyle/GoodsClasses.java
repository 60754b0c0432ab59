package org.rilohub.partners.jpcisstyle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.Tables;
import org.rilohub.partners.xml.Branches;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MalformedFieldException.Rule;

/** The classes of Japan's statistics, each a category and a type in one word; any other goods are その他 and say both. */
final class GoodsClasses implements Idiom {
    private static final String OTHER = "その他";
    private static final Change MAPPED = new Change("goods[].type", Kind.MAPPED, "japanese-class");

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<Meaning, String> words = new HashMap<>();

    private record Meaning(Object category, Object type) {}

    GoodsClasses() {
        for (var row : Tables.rows(GoodsClasses.class, "goods-classes.tsv")) {
            var meaning = new Meaning(row.get(1), row.get(2));
            meanings.put(row.get(0), meaning);
            words.put(meaning, row.get(0));
        }
    }

    @Override
    public List<Change> read(Map<String, Object> tree) {
        var goods = Branches.groupsAt(tree, "report.goods");
        goods.forEach(this::expand);
        return goods.isEmpty() ? List.of() : List.of(MAPPED);
    }

    private void expand(Map<String, Object> goods) {
        var word = goods.remove("class");
        if (OTHER.equals(word)) {
            return;
        }
        var meaning = meanings.get(word);
        if (meaning == null) {
            throw new MalformedFieldException("goods[].type", Rule.UNKNOWN_CODE);
        }
        if (goods.put("category", meaning.category()) != null || goods.put("type", meaning.type()) != null) {
            throw new MalformedFieldException("goods[].type", Rule.NOT_OF_ITS_TYPE);
        }
    }

    @Override
    public List<Change> write(Map<String, Object> tree) {
        var goods = Branches.groupsAt(tree, "report.goods");
        goods.forEach(this::contract);
        return goods.isEmpty() ? List.of() : List.of(MAPPED);
    }

    private void contract(Map<String, Object> goods) {
        var meaning = new Meaning(goods.getOrDefault("category", ""), goods.getOrDefault("type", ""));
        var word = words.get(meaning);
        goods.put("class", word == null ? OTHER : word);
        if (word != null) {
            goods.remove("category");
            goods.remove("type");
        }
    }
}
