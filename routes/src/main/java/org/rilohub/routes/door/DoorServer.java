package org.rilohub.routes.door;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Sets the embedded server up: two TLS 1.3 ports with narrow limits, and no words of its own in any answer. */
final class DoorServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int TRAILER_BYTES = 256;
    private static final int CONNECTIONS = 1024;
    private static final int LEFT_OVER_BYTES = 64 * 1024;
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration KEPT_ALIVE = Duration.ofSeconds(30);

    private final DoorSettings settings;
    private final Refusals refusals;
    private final Connector staff;

    DoorServer(DoorSettings settings, Refusals refusals) {
        this.settings = settings;
        this.refusals = refusals;
        this.staff = new Connector(new HeaderDeadlineProtocol());
    }

    /** The port that people reach, once the server runs. */
    int staffPort() {
        return staff.getLocalPort();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        staff.setPort(settings.staffPort());
        harden(staff, settings.staffTls(), "none");
        factory.setPort(settings.partnerPort());
        factory.setProtocol(HeaderDeadlineProtocol.class.getName());
        factory.addConnectorCustomizers(partners -> harden(partners, settings.partnerTls(), "required"));
        factory.addAdditionalConnectors(staff);
        factory.addEngineValves(new EntranceValve(staff));
        factory.addContextCustomizers(context -> silence((StandardHost) context.getParent()));
    }

    /** The server's error page names paths and versions; ours stands in its place. */
    private void silence(StandardHost host) {
        host.setErrorReportValveClass("");
        host.getPipeline().addValve(new ProblemValve(refusals, new LeftOver(settings.slowest())));
    }

    private void harden(Connector connector, SSLContext tls, String clientCertificate) {
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setAllowTrace(false);
        connector.setXpoweredBy(false);
        connector.setEnableLookups(false);
        connector.setMaxPostSize(0);
        connector.setMaxParameterCount(20);
        connector.setMaxPartCount(0);
        connector.setEncodedSolidusHandling("passthrough");
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            limit(protocol);
            encrypt(protocol, tls, clientCertificate);
        }
    }

    private void limit(AbstractHttp11Protocol<?> protocol) {
        protocol.setMaxHttpRequestHeaderSize(HEADER_BYTES);
        protocol.setMaxConnections(CONNECTIONS);
        protocol.setMaxKeepAliveRequests(1000);
        protocol.setMaxSwallowSize(LEFT_OVER_BYTES);
        protocol.setMaxTrailerSize(TRAILER_BYTES);
        protocol.setMaxExtensionSize(0);
        protocol.setConnectionTimeout(Math.toIntExact(SILENCE.toMillis()));
        protocol.setDisableUploadTimeout(false);
        protocol.setConnectionUploadTimeout(Math.toIntExact(SILENCE.toMillis()));
        protocol.setKeepAliveTimeout(Math.toIntExact(KEPT_ALIVE.toMillis()));
        protocol.setExecutor(new VirtualThreadExecutor("door-"));
        if (protocol instanceof HeaderDeadlineProtocol patient) {
            patient.setDeadline(settings.slowest());
        }
    }

    private static void encrypt(AbstractHttp11Protocol<?> protocol, SSLContext tls, String clientCertificate) {
        var host = new SSLHostConfig();
        host.setProtocols("TLSv1.3");
        host.setCertificateVerification(clientCertificate);
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setSslContext(new GivenTls(tls));
        host.addCertificate(certificate);
        protocol.setSSLEnabled(true);
        protocol.addSslHostConfig(host);
    }
}
