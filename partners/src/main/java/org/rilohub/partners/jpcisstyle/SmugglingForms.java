package org.rilohub.partners.jpcisstyle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.Tables;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MalformedFieldException.Rule;

/** The five forms of smuggling of Japan's statistics: mode and type of the conveyance in one word, a detail beside it. */
final class SmugglingForms implements Idiom {
    private final List<Standing> conveyances = Standing.of(Conveyance.class);
    private final Map<Object, Meaning> bare = new HashMap<>();
    private final Map<Meaning, String> forms = new HashMap<>();

    private record Meaning(@Nullable Object mode, @Nullable Object type) {}

    SmugglingForms() {
        for (var row : Tables.rows(SmugglingForms.class, "smuggling-forms.tsv")) {
            var meaning = new Meaning(row.get(1), row.get(2));
            bare.putIfAbsent(row.get(0), meaning);
            forms.put(meaning, row.get(0));
        }
    }

    @Override
    public List<Change> read(Map<String, Object> tree) {
        return everywhere(tree, this::expand);
    }

    private List<Change> everywhere(
            Map<String, Object> tree, BiFunction<Map<String, Object>, String, List<Change>> change) {
        return conveyances.stream()
                .flatMap(where -> where.in(tree).stream()
                        .flatMap(conveyance -> change.apply(conveyance, where.field("type")).stream()))
                .toList();
    }

    private List<Change> expand(Map<String, Object> conveyance, String field) {
        var form = conveyance.remove("form");
        if (form == null) {
            return List.of();
        }
        var meaning = bare.get(form);
        if (meaning == null || conveyance.containsKey("mode")) {
            throw new MalformedFieldException(field, meaning == null ? Rule.UNKNOWN_CODE : Rule.NOT_OF_ITS_TYPE);
        }
        var detailed = conveyance.putIfAbsent("type", String.valueOf(meaning.type())) != null;
        conveyance.put("mode", String.valueOf(meaning.mode()));
        if (!form.equals(forms.get(new Meaning(meaning.mode(), conveyance.get("type"))))) {
            throw new MalformedFieldException(field, Rule.UNKNOWN_CODE);
        }
        return List.of(new Change(field, Kind.MAPPED, detailed ? "smuggling-form" : "smuggling-form-default"));
    }

    @Override
    public List<Change> write(Map<String, Object> tree) {
        return everywhere(tree, this::contract);
    }

    private List<Change> contract(Map<String, Object> conveyance, String field) {
        var meaning = new Meaning(conveyance.get("mode"), conveyance.get("type"));
        var form = forms.get(meaning);
        if (form == null) {
            return List.of();
        }
        conveyance.put("form", form);
        conveyance.remove("mode");
        if (meaning.equals(bare.get(form))) {
            conveyance.remove("type");
        }
        return List.of(new Change(field, Kind.MAPPED, "smuggling-form"));
    }
}
