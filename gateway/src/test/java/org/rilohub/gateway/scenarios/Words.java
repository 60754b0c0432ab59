package org.rilohub.gateway.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.rilohub.demopartner.content.MalformedContentException;
import org.rilohub.demopartner.content.XmlContent;
import org.rilohub.partners.xml.Layout;
import org.rilohub.partners.xml.XmlFormat;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import tools.jackson.databind.json.JsonMapper;

/** How an administration writes and reads. */
enum Words {
    COMMON_JSON {
        @Override
        byte[] written(Submission message) {
            return JsonMapper.shared().writeValueAsBytes(Trees.of(message));
        }

        @Override
        Submission read(MessageType type, String text) {
            return Trees.message(JsonMapper.shared().readValue(text, Map.class));
        }
    },
    COMMON_XML {
        @Override
        byte[] written(Submission message) {
            return format(message.content().type()).write(Trees.of(message));
        }

        @Override
        Submission read(MessageType type, String text) {
            try {
                var octets = text.getBytes(StandardCharsets.UTF_8);
                return XmlFormat.submission(
                        format(type).read(XmlContent.parse(octets).root()));
            } catch (MalformedContentException e) {
                throw new AssertionError("what arrived is no XML", e);
            }
        }
    };

    abstract byte[] written(Submission message);

    abstract Submission read(MessageType type, String text);

    /** By its name in partner files. */
    static Words of(String dialect) {
        return switch (dialect) {
            case "common-json" -> COMMON_JSON;
            case "common-xml" -> COMMON_XML;
            default -> throw new IllegalArgumentException("nobody here writes " + dialect);
        };
    }

    private static XmlFormat format(MessageType type) {
        var form = MessageForm.of(type);
        return new XmlFormat(Layout.of(form), "/org/rilohub/schemas/" + form.schema() + "-1.xsd");
    }
}
