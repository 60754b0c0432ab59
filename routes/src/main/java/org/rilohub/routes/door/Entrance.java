package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;

/** Through which port a request came. It is the connector that says so, never anything the caller wrote. */
enum Entrance {
    PARTNERS,
    STAFF;

    private static final String ATTRIBUTE = Entrance.class.getName();

    /** Marks a request; only {@link EntranceValve} does. */
    void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether the request came through this port; an unmarked one came through none. */
    boolean of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) == this;
    }
}
