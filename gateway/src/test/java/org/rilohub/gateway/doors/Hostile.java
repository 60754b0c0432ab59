package org.rilohub.gateway.doors;

/** Content that is meant to do harm, or that nobody thought of. */
final class Hostile {
    private Hostile() {}

    /** An external document type; fetching it would show. */
    static String withDoctype(String xml) {
        return "<!DOCTYPE x SYSTEM \"https://localhost:1/evil.dtd\">" + xml;
    }

    /** Entities of entities, of which the last would be a billion words long. */
    static String bomb(String xml) {
        var entities = new StringBuilder();
        for (int i = 1; i < 10; i++) {
            var one = "&a" + (i - 1) + ";";
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, one.repeat(10)));
        }
        return "<!DOCTYPE b [<!ENTITY a0 \"ha\">" + entities + "]>" + xml.replaceFirst(">", ">&a9;");
    }

    /** JSON lists in one another. */
    static String deepJson(int levels) {
        return "{\"header\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
    }

    /** The report, with elements in one another inside its first child. */
    static String deepXml(String report, int levels) {
        return report.replaceFirst(
                "<ExchangeHeader>", "<ExchangeHeader>" + "<a>".repeat(levels) + "</a>".repeat(levels));
    }

    static String otherNamespace(String report) {
        return report.replace("urn:rilohub:schema:seizure-report:1", "urn:rilohub:schema:seizure-report:9");
    }
}
