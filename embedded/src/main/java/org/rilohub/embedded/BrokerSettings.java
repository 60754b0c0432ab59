package org.rilohub.embedded;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.io.aio.AIOSequentialFileFactory;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;

/** How the broker inside this process is set: durable, closed to the outside, and flat in memory. */
final class BrokerSettings {
    static final String HUB = "hub";

    private static final String EVERY_ADDRESS = "#";
    private static final int FLUSH_NANOS = 100_000;
    private static final int MEGABYTE = 1 << 20;

    private BrokerSettings() {}

    static Configuration configuration(Path home, String acceptor, Consumer<String> progress) {
        var configuration = new ConfigurationImpl();
        keepOnDisk(configuration, home);
        chooseJournal(configuration, progress);
        closeToTheOutside(configuration, acceptor);
        configuration.setGlobalMaxSize(64L * MEGABYTE);
        configuration.setMaxDiskUsage(95);
        configuration.addAddressSetting(EVERY_ADDRESS, addresses());
        return configuration;
    }

    private static void keepOnDisk(ConfigurationImpl configuration, Path home) {
        configuration.setPersistenceEnabled(true);
        configuration.setJournalDirectory(home.resolve("journal").toString());
        configuration.setBindingsDirectory(home.resolve("bindings").toString());
        configuration.setPagingDirectory(home.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(home.resolve("large").toString());
        configuration.setJournalSyncTransactional(true);
        configuration.setJournalSyncNonTransactional(true);
        configuration.setJournalDatasync(true);
    }

    private static void chooseJournal(ConfigurationImpl configuration, Consumer<String> progress) {
        var type = AIOSequentialFileFactory.isSupported() ? JournalType.ASYNCIO : JournalType.NIO;
        configuration.setJournalType(type);
        configuration.setJournalBufferTimeout_NIO(FLUSH_NANOS);
        configuration.setJournalBufferTimeout_AIO(FLUSH_NANOS);
        configuration.setJournalFileSize(10 * MEGABYTE);
        progress.accept("Broker journal: " + type + ".");
    }

    private static void closeToTheOutside(ConfigurationImpl configuration, String acceptor) {
        try {
            configuration.addAcceptorConfiguration("in-vm", acceptor);
        } catch (Exception malformed) {
            throw new IllegalArgumentException(acceptor, malformed);
        }
        configuration.setSecurityEnabled(true);
        configuration.setClusterPassword(OwnerOnly.randomPassword());
        configuration.setSecurityRoles(java.util.Map.of(EVERY_ADDRESS, Set.of(worker())));
        configuration.setJMXManagementEnabled(false);
        configuration.setResolveProtocols(false);
    }

    /** Sends, receives and looks; neither makes queues nor manages the broker. */
    private static Role worker() {
        return new Role(HUB, true, true, false, false, false, false, false, true, false, false, false, false);
    }

    /** Beyond 8 MB a queue pages to disk; a full disk fails the sender; a message is tried again for ever. */
    private static AddressSettings addresses() {
        return new AddressSettings()
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setMaxSizeBytes(8L * MEGABYTE)
                .setPageSizeBytes(MEGABYTE)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL)
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(500)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(60_000);
    }
}
