package org.rilohub.partners.jpcisstyle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.Tables;
import org.rilohub.partners.xml.Branches;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MalformedFieldException.Rule;

/** The five forms of smuggling of Japan's statistics: mode and type of the conveyance in one word, a detail beside it. */
final class SmugglingForms implements Idiom {
    private static final String TYPE = "conveyance.type";

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
        return Branches.groupsAt(tree, "report.conveyance").stream()
                .flatMap(conveyance -> expand(conveyance).stream())
                .toList();
    }

    private List<Change> expand(Map<String, Object> conveyance) {
        var form = conveyance.remove("form");
        if (form == null) {
            return List.of();
        }
        var meaning = bare.get(form);
        if (meaning == null || conveyance.containsKey("mode")) {
            throw new MalformedFieldException(TYPE, meaning == null ? Rule.UNKNOWN_CODE : Rule.NOT_OF_ITS_TYPE);
        }
        var detailed = conveyance.putIfAbsent("type", String.valueOf(meaning.type())) != null;
        conveyance.put("mode", String.valueOf(meaning.mode()));
        if (!form.equals(forms.get(new Meaning(meaning.mode(), conveyance.get("type"))))) {
            throw new MalformedFieldException(TYPE, Rule.UNKNOWN_CODE);
        }
        return List.of(new Change(TYPE, Kind.MAPPED, detailed ? "smuggling-form" : "smuggling-form-default"));
    }

    @Override
    public List<Change> write(Map<String, Object> tree) {
        return Branches.groupsAt(tree, "report.conveyance").stream()
                .flatMap(conveyance -> contract(conveyance).stream())
                .toList();
    }

    private List<Change> contract(Map<String, Object> conveyance) {
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
        return List.of(new Change(TYPE, Kind.MAPPED, "smuggling-form"));
    }
}
