package org.rilohub.schemas.publish;

import java.util.List;
import java.util.Map;

/**
 * The form of a single value in both schema languages.
 *
 * @param name of the type, shared by both
 * @param base the XML Schema type it restricts
 * @param facets of XML Schema
 * @param json the JSON Schema of it
 */
record Form(String name, String base, List<Facet> facets, Map<String, Object> json) {
    /** One restriction. */
    record Facet(String name, String value) {}

    Form {
        facets = List.copyOf(facets);
    }
}
