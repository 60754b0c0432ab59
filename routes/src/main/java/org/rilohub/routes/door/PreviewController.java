package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.reading.Explanations;
import org.rilohub.agreements.reading.UnclearQuestionException;
import org.rilohub.cases.Person;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.schemas.Lane;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the hub would decide, asked before there is a message. It is a question and no act: it sends nothing, records
 * nothing, and is answered whatever the outcome.
 */
@RestController
final class PreviewController {
    private static final int LARGEST = 256 << 10;
    private static final int MOST_ANSWERS = 256;

    private final Intake intake;
    private final Agreements agreements;

    PreviewController(Intake intake, Agreements agreements) {
        this.intake = intake;
        this.agreements = agreements;
    }

    @PostMapping(PublishedPaths.PREVIEW)
    ResponseEntity<byte[]> preview(HttpServletRequest request) {
        var person = Caller.person(request);
        var asked = StrictTree.read(intake.ofStaff(request, MediaType.APPLICATION_JSON_VALUE, LARGEST));
        var answer = asked instanceof List<?> many
                ? answers(person, many)
                : answers(person, List.of(asked)).getFirst();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(answer));
    }

    /** All are read before the first is answered. */
    private List<SortedMap<String, Object>> answers(Person person, List<?> asked) {
        var questions = new ArrayList<List<Question>>();
        for (int i = 0; i < asked.size(); i++) {
            questions.add(questions(asked.get(i), asked.size() == 1 ? "" : "[" + i + "]."));
        }
        if (questions.stream().mapToInt(List::size).sum() > MOST_ANSWERS) {
            throw new RefusedAtDoorException("too-large", "ANSWERS");
        }
        if (!questions.stream().flatMap(List::stream).allMatch(question -> concerns(person, question))) {
            throw new RefusedAtDoorException("forbidden", "QUESTION_OF_OTHERS");
        }
        return questions.stream()
                .map(each -> Explanations.answers(agreements, each))
                .toList();
    }

    /** Of their own exchanges alone; the RILO office hears the lanes it watches over (contracts, section 2). */
    private static boolean concerns(Person person, Question question) {
        var own = person.organisation();
        return own.equals(question.from())
                || own.equals(question.to())
                || (own.kind().equals("rilo") && question.lane() != Lane.CMAA);
    }

    private static List<Question> questions(Object asked, String where) {
        if (!(asked instanceof Map<?, ?> tree)) {
            throw StrictTree.unreadable(where, "Send a question, or an array of questions.");
        }
        try {
            return Explanations.questions(tree);
        } catch (UnclearQuestionException e) {
            var known = String.join(", ", e.known());
            throw new ProblemException(Problems.of(
                    "schema-invalid",
                    List.of(new Defect(
                            where + e.field(),
                            "UNKNOWN_VALUE",
                            "\"" + e.value() + "\" is not known here. Known: " + known + "."))));
        }
    }
}
