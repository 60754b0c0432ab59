package org.rilohub.partners;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Submission;

/**
 * One made-up case told in every message but the seizure report: Japan asks Korea about a container with stimulants, Korea
 * answers, information is used, warned of and called back. The same canonical file in every dialect.
 */
public final class Story {
    private static final List<Dialect> DIALECTS =
            List.of(new CommonXml(), new CommonJson(), new JpcisStyle(), new CenStyle());

    private Story() {}

    /** The messages it is told in. */
    public static List<MessageType> types() {
        return MessageForm.catalogue().stream()
                .map(MessageForm::type)
                .filter(type -> type != MessageType.SeizureReport)
                .toList();
    }

    /** A message of the story. */
    public static Submission of(MessageType type) {
        return Fixtures.submission("story/" + MessageForm.of(type).schema() + "/canonical.json");
    }

    /** A message of the story as a dialect tells it: {@code cen-style} recalls the alert, the others the information. */
    public static Submission of(String dialect, MessageType type) {
        boolean ofAlert = dialect.equals(CenStyle.NAME) && type != MessageType.Alert;
        var folder = (ofAlert ? "cen-" : "") + MessageForm.of(type).schema();
        return Fixtures.submission("story/" + folder + "/canonical.json");
    }

    /** The file in which a partner sends a message of the story, {@code received}, or is sent it, {@code translated}. */
    public static String file(Dialect dialect, MessageType type, String name) {
        var ending = dialect.name().equals(CommonJson.NAME) ? ".json" : ".xml";
        return dialect.name().replace("-", "") + "/" + MessageForm.of(type).schema() + "/" + name + ending;
    }

    /** Every dialect with every message it tells. */
    public static Stream<Arguments> tellings() {
        return DIALECTS.stream()
                .flatMap(dialect ->
                        types().stream().filter(dialect.carries()::contains).map(type -> Arguments.of(dialect, type)));
    }
}
