package org.rilohub.partners.jpcisstyle;

import java.util.List;
import java.util.Map;
import org.rilohub.partners.Change;
import org.rilohub.partners.xml.Branches;

/** Roles that go without saying: who writes provides, who is written to receives. */
final class Roles implements Idiom {
    @Override
    public List<Change> read(Map<String, Object> tree) {
        Branches.groupsAt(tree, "header.from").forEach(from -> from.putIfAbsent("role", "PROVIDER"));
        Branches.groupsAt(tree, "header.to").forEach(to -> to.putIfAbsent("role", "RECIPIENT"));
        return List.of();
    }

    @Override
    public List<Change> write(Map<String, Object> tree) {
        return List.of();
    }
}
