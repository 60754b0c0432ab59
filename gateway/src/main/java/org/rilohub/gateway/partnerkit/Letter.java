package org.rilohub.gateway.partnerkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.rilohub.partners.xml.Layout;
import org.rilohub.partners.xml.XmlFormat;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import tools.jackson.databind.json.JsonMapper;

/** A message written in a dialect, before it is sealed. */
record Letter(UUID id, Lane lane, String mediaType, String text) {
    private static final JsonMapper JSON = new JsonMapper();

    static Letter of(Submission message, Entrance entrance) {
        boolean xml = entrance == Entrance.SOAP;
        return new Letter(
                message.header().messageId(),
                message.header().lane(),
                xml ? XmlFormat.MEDIA_TYPE : "application/json",
                xml ? xml(message) : JSON.writeValueAsString(Trees.of(message)));
    }

    /** The common XML form, once it is valid by the published schema. */
    static String xml(Submission message) {
        var form = MessageForm.of(message.content().type());
        var format = new XmlFormat(Layout.of(form), "/org/rilohub/schemas/" + form.schema() + "-1.xsd");
        return new String(format.write(Trees.of(message)), UTF_8);
    }

    /** The common JSON form, for people to read. */
    static String json(Submission message) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Trees.of(message)) + "\n";
    }

    /** The same with a lane that nobody has. */
    Letter inNoLane() {
        return new Letter(
                id,
                lane,
                mediaType,
                text.replace('>' + lane.name() + '<', ">NOWHERE<").replace('"' + lane.name() + '"', "\"NOWHERE\""));
    }

    byte[] content() {
        return text.getBytes(UTF_8);
    }
}
