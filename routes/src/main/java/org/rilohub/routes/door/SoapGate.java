package org.rilohub.routes.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.rilohub.schemas.MessageForm;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through to CXF what the SOAP door has: calls, the contract, and the schemas it is made of. */
final class SoapGate extends OncePerRequestFilter {
    private static final Set<String> PUBLISHED = published();

    private final Refusals refusals;

    SoapGate(Refusals refusals) {
        this.refusals = refusals;
    }

    private static Set<String> published() {
        var published = new HashSet<>(Set.of("wsdl", "xsd=problem-1.xsd", "xsd=inbox-1.xsd"));
        MessageForm.catalogue().forEach(form -> published.add("xsd=" + form.schema() + "-1.xsd"));
        return Set.copyOf(published);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "POST" -> chain.doFilter(request, response);
            case "GET" -> read(request, response, chain);
            default -> {
                response.setHeader("Allow", "GET, POST");
                refusals.answer(
                        request,
                        response,
                        new RefusedAtDoorException(PlainStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"));
            }
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PUBLISHED.contains(String.valueOf(request.getQueryString()))) {
            chain.doFilter(request, response);
        } else {
            refusals.answer(request, response, new RefusedAtDoorException("not-found", "NOT_PUBLISHED"));
        }
    }
}
