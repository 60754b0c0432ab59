package org.rilohub.gateway.explain;

import java.io.PrintWriter;
import java.util.List;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.AnswerTree;
import org.rilohub.agreements.Question;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Answers as one JSON document, written one by one: a file of many questions needs no more memory than one of few. */
final class AnswerJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerJson() {}

    static void write(AskedFile asked, Agreements agreements, PrintWriter out) {
        var text = JSON.writerWithDefaultPrettyPrinter().createGenerator(out);
        if (asked.isArray()) {
            text.writeStartArray();
        }
        asked.items().forEach(item -> write(item.questions(), agreements, text));
        if (asked.isArray()) {
            text.writeEndArray();
        }
        text.flush();
        out.println();
    }

    private static void write(List<Question> questions, Agreements agreements, JsonGenerator text) {
        text.writeStartObject();
        text.writeArrayPropertyStart("answers");
        for (var question : questions) {
            text.writePOJO(AnswerTree.of(question.to(), agreements.answer(question)));
        }
        text.writeEndArray();
        text.writeEndObject();
    }
}
