package org.rilohub.gateway.login;

import tools.jackson.databind.JsonNode;

/** What an issuer answered. */
record Answer(int status, JsonNode body) {
    /** A field's text; empty if it has none. */
    String text(String field) {
        return body.path(field).asString("");
    }

    /** The error code of RFC 6749 section 5.2; never more than a short word, whatever was sent. */
    String error() {
        var code = text("error");
        return code.matches("[a-z_]{1,40}") ? code : "status " + status;
    }
}
