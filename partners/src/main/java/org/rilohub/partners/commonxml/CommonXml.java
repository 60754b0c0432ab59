package org.rilohub.partners.commonxml;

import java.util.List;
import org.rilohub.partners.Dialect;
import org.rilohub.partners.Outgoing;
import org.rilohub.partners.xml.Layout;
import org.rilohub.partners.xml.XmlFormat;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Verified;

/** The vocabulary in XML: loses nothing, changes nothing. */
public final class CommonXml implements Dialect {
    /** As partner files name it. */
    public static final String NAME = "common-xml";

    private final XmlFormat format = new XmlFormat(layout(), "/org/rilohub/schemas/seizure-report-1.xsd");

    static Layout layout() {
        return Layout.of("urn:rilohub:schema:seizure-report:1", "SubmitSeizureReport", Submission.class);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(Verified message) {
        return new Reading(XmlFormat.submission(format.read(message)), List.of());
    }

    @Override
    public Writing write(Outgoing message) {
        return new Writing(XmlFormat.MEDIA_TYPE, format.write(Trees.of(message.content())), List.of());
    }
}
