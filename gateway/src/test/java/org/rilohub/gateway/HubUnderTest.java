package org.rilohub.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.rilohub.gateway.issuer.DemonstrationPerson;

/** A whole hub on free ports of this machine, by a clock of the test's own. */
public final class HubUnderTest implements AutoCloseable {
    private final HubNode node;

    private HubUnderTest(HubNode node) {
        this.node = node;
    }

    /** Starts it with these settings and the defaults for all others. */
    public static HubUnderTest start(Map<String, String> settings, Clock clock) {
        return start(settings, DemonstrationPerson.ALL, clock);
    }

    /** The same with these people, who can sign in at its own issuer. */
    public static HubUnderTest start(Map<String, String> settings, List<DemonstrationPerson> people, Clock clock) {
        var read = Settings.read(settings, Path.of("").toAbsolutePath());
        return new HubUnderTest(HubNode.start(read, sentence -> {}, people, clock));
    }

    /** A path of the partners' door. */
    public URI partners(String path) {
        return URI.create(Objects.requireNonNull(node.addresses().get("partners"), "it is open") + path);
    }

    /** A path of the staff's door. */
    public URI staff(String path) {
        return node.staffDoor().resolve(path);
    }

    public URI issuer() {
        return node.issuer();
    }

    /** Its record, to look into. */
    public DataSource database() {
        return node.database();
    }

    /** Everything the hub refused within the last minute, each as {@code peer reason instance count}. */
    public Set<String> refusals() {
        var select = "select peer || ' ' || reason || ' ' || instance || ' ' || count from security_repeat";
        try (var connection = node.database().getConnection();
                var statement = connection.prepareStatement(select);
                var rows = statement.executeQuery()) {
            var refusals = new TreeSet<String>();
            while (rows.next()) {
                refusals.add(rows.getString(1));
            }
            return refusals;
        } catch (SQLException e) {
            throw new IllegalStateException("the hub's record cannot be read", e);
        }
    }

    /** Changes the hub's record behind its back. */
    public void change(String statement) {
        try (var connection = node.database().getConnection();
                var change = connection.prepareStatement(statement)) {
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the hub's record cannot be changed", e);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
