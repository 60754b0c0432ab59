package org.rilohub.routes.deliver;

import jakarta.jms.ConnectionFactory;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.rilohub.partners.PartnerFile.Delivery;

/**
 * Connections to partners' own brokers: mutual TLS 1.3 with the host name checked, no reconnecting behind our back, no Java
 * object ever read from a message. Of a broker's address only host and port count; nothing else in it is obeyed.
 */
public final class PartnerBrokers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BrokerTls tls;

    public PartnerBrokers(BrokerTls tls) {
        this.tls = tls;
    }

    /** @throws IllegalArgumentException if the broker's address has no host or port */
    public ConnectionFactory of(Delivery.Queue queue) {
        var factory = ActiveMQJMSClient.createConnectionFactoryWithoutHA(
                JMSFactoryType.CF,
                new TransportConfiguration(
                        NettyConnectorFactory.class.getName(), transport(URI.create(queue.brokerUrl()))));
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setCallTimeout(PATIENCE.toMillis());
        factory.setConnectionTTL(PATIENCE.multipliedBy(3).toMillis());
        factory.setClientFailureCheckPeriod(PATIENCE.toMillis());
        factory.setBlockOnDurableSend(true);
        factory.setDeserializationDenyList("*");
        return factory;
    }

    private Map<String, Object> transport(URI address) {
        if (address.getHost() == null || address.getPort() < 0) {
            throw new IllegalArgumentException("a broker's address is a host and a port");
        }
        var transport = new HashMap<String, Object>();
        transport.put(TransportConstants.HOST_PROP_NAME, address.getHost());
        transport.put(TransportConstants.PORT_PROP_NAME, address.getPort());
        transport.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
        transport.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3");
        transport.put(TransportConstants.VERIFY_HOST_PROP_NAME, true);
        transport.put(TransportConstants.KEYSTORE_PATH_PROP_NAME, tls.keys().toString());
        transport.put(TransportConstants.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
        transport.put(TransportConstants.KEYSTORE_PASSWORD_PROP_NAME, tls.password());
        transport.put(TransportConstants.KEYSTORE_ALIAS_PROP_NAME, tls.alias());
        transport.put(
                TransportConstants.TRUSTSTORE_PATH_PROP_NAME, tls.anchors().toString());
        transport.put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PEMCA");
        transport.put(TransportConstants.NETTY_CONNECT_TIMEOUT, Math.toIntExact(PATIENCE.toMillis()));
        return transport;
    }
}
