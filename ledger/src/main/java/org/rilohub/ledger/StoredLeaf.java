package org.rilohub.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rilohub.ledger.merkle.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A leaf as it is read back, with every column that says something about it. */
final class StoredLeaf {
    static final String QUERY = """
            SELECT leaf_index, leaf_hash, leaf, kind, owner,
                (SELECT array_agg(name ORDER BY name) FROM ledger_list WHERE leaf_hash = l.leaf_hash) AS names,
                (SELECT array_agg(items ORDER BY name) FROM ledger_list WHERE leaf_hash = l.leaf_hash) AS items
            FROM ledger_leaf l
            """;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<List<Object>> ITEMS = new TypeReference<>() {};

    private final String name;
    private final byte[] hash;
    private final byte[] octets;
    private final String kind;
    private final String owner;
    private final SortedMap<String, byte[]> lists;

    private StoredLeaf(String name, ResultSet row) throws SQLException {
        this.name = name;
        hash = row.getBytes("leaf_hash");
        octets = row.getBytes("leaf");
        kind = row.getString("kind");
        owner = row.getString("owner");
        lists = lists(row.getArray("names"), row.getArray("items"));
    }

    /** @param name what to call it in a sentence */
    static StoredLeaf read(String name, ResultSet row) throws SQLException {
        return new StoredLeaf(name, row);
    }

    private static SortedMap<String, byte[]> lists(@Nullable Array names, @Nullable Array items) throws SQLException {
        var lists = new TreeMap<String, byte[]>();
        if (names != null && items != null) {
            var contents = (byte[][]) items.getArray();
            var index = 0;
            for (var name : (String[]) names.getArray()) {
                lists.put(name, contents[index++]);
            }
        }
        return lists;
    }

    Hash recomputed() {
        return Hash.leaf(octets);
    }

    /** Asks every question about this leaf alone, in the order in which an answer makes the next one sensible. */
    void check() throws BrokenLedgerException {
        require(java.util.Arrays.equals(recomputed().bytes(), hash), "was changed: its octets do not give its hash");
        require(CanonicalJson.isCanonical(octets), "is not canonical (RFC 8785)");
        var members = members();
        require(Integer.valueOf(1).equals(members.get("v")), "is of a version this hub does not know");
        require(kind.equals(members.get("kind")), "is filed under another kind than it says");
        require(owner.equals(members.get("owner")), "is filed under another owner than it says");
        require(named(members).equals(List.copyOf(lists.keySet())), "does not have the lists beside it that it names");
        for (var list : lists.entrySet()) {
            var root = members.get(Leaf.rootOf(list.getKey()));
            require(rootOf(list.getValue()).equals(root), "has a list beside it that was changed: " + list.getKey());
        }
    }

    private static List<?> named(Map<String, Object> members) {
        return members.get("lists") instanceof List<?> named ? named : List.of();
    }

    private Map<String, Object> members() throws BrokenLedgerException {
        try {
            return JSON.readValue(octets, MEMBERS);
        } catch (JacksonException noObject) {
            throw new BrokenLedgerException(name + " is no JSON object.", noObject);
        }
    }

    private static String rootOf(byte[] list) {
        try {
            return Leaf.root(JSON.readValue(list, ITEMS)).toString();
        } catch (JacksonException | IllegalArgumentException noList) {
            return "none";
        }
    }

    private void require(boolean holds, String otherwise) throws BrokenLedgerException {
        if (!holds) {
            throw new BrokenLedgerException(name + " " + otherwise + ".");
        }
    }
}
