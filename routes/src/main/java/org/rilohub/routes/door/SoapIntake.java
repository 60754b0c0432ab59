package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.rilohub.routes.Problem;
import org.rilohub.routes.ProblemException;

/**
 * Stands first in CXF's chain and takes the octets before anything parses them: what is processed later is the very document
 * whose signature was checked. CXF keeps the contract, the transport and the faults.
 */
final class SoapIntake extends AbstractPhaseInterceptor<Message> {
    private static final String ANSWER_TYPE = SoapType.NAME + "; charset=utf-8";

    private final SoapService service;
    private final Set<String> offered;
    private final Refusals refusals;

    /** @param offered the operations of the contract at this address */
    SoapIntake(SoapService service, Set<String> offered, Refusals refusals) {
        super(Phase.RECEIVE);
        this.service = service;
        this.offered = Set.copyOf(offered);
        this.refusals = refusals;
    }

    @Override
    public void handleMessage(Message message) {
        var request = of(message, AbstractHTTPDestination.HTTP_REQUEST, HttpServletRequest.class);
        takeBodyAway(message);
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        respond(message, answer(message, request));
        message.getInterceptorChain().abort();
    }

    /** CXF would read what we refused to read, to its end, before it answers. */
    private static void takeBodyAway(Message message) {
        message.removeContent(DelegatingInputStream.class);
        message.setContent(InputStream.class, InputStream.nullInputStream());
    }

    private byte[] answer(Message message, HttpServletRequest request) {
        try {
            return service.answer(request, offered);
        } catch (RefusedAtDoorException e) {
            throw fault(message, refusals.record(request, e));
        } catch (ProblemException e) {
            throw fault(message, refusals.recorded(request, e.problem()));
        } catch (RuntimeException e) {
            throw fault(message, refusals.record(request, e));
        }
    }

    private static Fault fault(Message message, Problem problem) {
        var response = of(message, AbstractHTTPDestination.HTTP_RESPONSE, HttpServletResponse.class);
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "30");
        }
        return SoapFaults.of(problem);
    }

    private static <T> T of(Message message, String key, Class<T> type) {
        return Objects.requireNonNull(type.cast(message.get(key)), "not a message of a servlet");
    }

    private static void respond(Message in, byte[] envelope) {
        var exchange = in.getExchange();
        var out = exchange.getEndpoint().getBinding().createMessage(new MessageImpl());
        out.setExchange(exchange);
        exchange.setOutMessage(out);
        out.put(Message.CONTENT_TYPE, ANSWER_TYPE);
        out.put(Message.RESPONSE_CODE, HttpServletResponse.SC_OK);
        try {
            var back = exchange.getDestination().getBackChannel(in);
            back.prepare(out);
            out.getContent(OutputStream.class).write(envelope);
            back.close(out);
        } catch (IOException e) {
            throw new Fault(e);
        }
    }
}
