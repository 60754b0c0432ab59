package org.rilohub.gateway.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The pages on which somebody lets a device in, in English and Japanese (RFC 8628 section 3.3). */
@RestController
final class DevicePages {
    /** Where a person types the code. */
    static final String ENTRY = EmbeddedIssuer.REALM + "/device";

    /** Where a person approves it. */
    static final String APPROVAL = ENTRY + "/approval";

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    @GetMapping(path = ENTRY, produces = HTML)
    String entry() {
        return DeviceText.entry("");
    }

    /** Shows the code again: somebody else may have sent the address. */
    @GetMapping(path = APPROVAL, produces = HTML)
    String approval(
            @RequestParam("client_id") String client,
            @RequestParam String state,
            @RequestParam("user_code") String code,
            Principal person) {
        return DeviceText.approval(
                HtmlUtils.htmlEscape(client),
                HtmlUtils.htmlEscape(state),
                HtmlUtils.htmlEscape(code),
                HtmlUtils.htmlEscape(person.getName()));
    }

    void approved(HttpServletRequest request, HttpServletResponse response, Authentication person) throws IOException {
        write(response, HttpServletResponse.SC_OK, DeviceText.approved());
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof OAuth2AuthenticationException refused
                && OAuth2ErrorCodes.ACCESS_DENIED.equals(refused.getError().getErrorCode())) {
            write(response, HttpServletResponse.SC_OK, DeviceText.refused());
        } else {
            write(response, HttpServletResponse.SC_BAD_REQUEST, DeviceText.entry(DeviceText.UNKNOWN_CODE));
        }
    }

    private static void write(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        response.setContentType(HTML);
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
