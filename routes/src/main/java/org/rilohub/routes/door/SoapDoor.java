package org.rilohub.routes.door;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.BusException;
import org.apache.cxf.binding.BindingFactoryManager;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.EndpointException;
import org.apache.cxf.endpoint.EndpointImpl;
import org.apache.cxf.endpoint.ServerImpl;
import org.apache.cxf.frontend.WSDLGetInterceptor;
import org.apache.cxf.interceptor.MessageSenderInterceptor;
import org.apache.cxf.interceptor.OutFaultChainInitiatorObserver;
import org.apache.cxf.interceptor.OutgoingChainInterceptor;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.service.Service;
import org.apache.cxf.service.model.InterfaceInfo;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.wsdl11.WSDLServiceFactory;
import org.rilohub.schemas.Party;

/** The SOAP door, built from its published contract by CXF itself: no code stands between the WSDL and what is served. */
final class SoapDoor implements AutoCloseable {
    private static final String HTTP = "http://cxf.apache.org/transports/http";

    private final Bus bus = new ExtensionManagerBus();
    private final List<ServerImpl> servers = new ArrayList<>();

    /** @throws IllegalStateException if the contract is not in this build, or not one CXF can serve */
    SoapDoor(URI publicBase, SoapService calls, Refusals refusals) {
        bus.setProperty(FaultListener.class.getName(), (FaultListener) (failure, operation, message) -> false);
        try {
            for (var contract : SoapContract.all()) {
                var server = server(endpoint(contract, publicBase, calls, refusals));
                server.start();
                servers.add(server);
            }
        } catch (EndpointException | BusException | IOException e) {
            throw new IllegalStateException("the SOAP door cannot be built from its contract", e);
        }
    }

    /** The servlet under which the door is reached. */
    CXFNonSpringServlet servlet() {
        var servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        return servlet;
    }

    private EndpointImpl endpoint(SoapContract contract, URI publicBase, SoapService calls, Refusals refusals)
            throws EndpointException {
        var service = service(contract);
        var info = service.getServiceInfos()
                .getFirst()
                .getEndpoint(new QName(contract.namespace(), contract.name() + "Port"));
        info.setAddress(contract.address());
        info.setProperty(
                "publishedEndpointUrl",
                publicBase.resolve(PublishedPaths.SOAP + contract.address()).toString());
        var endpoint = new EndpointImpl(bus, service, info);
        var intake = new SoapIntake(calls, operations(info.getService().getInterface()), refusals);
        endpoint.getInInterceptors()
                .addAll(List.of(intake, WSDLGetInterceptor.INSTANCE, new OutgoingChainInterceptor()));
        endpoint.getOutInterceptors().add(new MessageSenderInterceptor());
        endpoint.setOutFaultObserver(new OutFaultChainInitiatorObserver(bus));
        return endpoint;
    }

    private static Set<String> operations(InterfaceInfo contract) {
        return contract.getOperations().stream()
                .map(operation -> operation.getName().getLocalPart())
                .collect(Collectors.toSet());
    }

    private Service service(SoapContract contract) {
        var wsdl = Party.class.getResource("/org/rilohub/schemas/" + contract.resource());
        if (wsdl == null) {
            throw new IllegalStateException("no " + contract.resource() + " in this build");
        }
        var name = new QName(contract.namespace(), contract.name() + "Service");
        return new WSDLServiceFactory(bus, wsdl.toString(), name).create();
    }

    private ServerImpl server(EndpointImpl endpoint) throws BusException, IOException, EndpointException {
        var binding = bus.getExtension(BindingFactoryManager.class)
                .getBindingFactory(endpoint.getBinding().getBindingInfo().getBindingId());
        var transport = bus.getExtension(DestinationFactoryManager.class).getDestinationFactory(HTTP);
        return new ServerImpl(bus, endpoint, transport, binding);
    }

    @Override
    public void close() {
        servers.forEach(ServerImpl::destroy);
        bus.shutdown(true);
    }
}
