package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Who is known but calls what is not for them learns that it is not there, or on the staff's own paths that a role is missing. */
final class Denials implements AccessDeniedHandler {
    private final Refusals refusals;

    Denials(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refusals.answer(
                request,
                response,
                PublishedPaths.isStaff(request)
                        ? new RefusedAtDoorException("forbidden", "NO_ROLE")
                        : new RefusedAtDoorException("not-found", "UNKNOWN_PATH"));
    }
}
