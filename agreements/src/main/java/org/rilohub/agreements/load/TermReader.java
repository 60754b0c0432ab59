package org.rilohub.agreements.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.rilohub.agreements.Term;
import org.rilohub.agreements.Terms;
import org.rilohub.agreements.Terms.Costs;
import org.rilohub.agreements.Terms.Deadlines;
import org.rilohub.agreements.Terms.Ground;
import org.rilohub.agreements.Terms.Termination;

/** Reads what a file says beside its clauses. */
final class TermReader {
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private TermReader() {}

    static Terms read(Fields terms) {
        var read = new Terms(
                term(terms, "refusal-grounds", fields -> fields.codes("grounds", Ground.class)),
                term(terms, "deadlines", TermReader::deadlines),
                term(terms, "languages", TermReader::languages),
                term(terms, "automatic-exchange", TermReader::arrangements),
                term(terms, "costs", fields -> fields.code("rule", Costs.class)),
                term(terms, "recovery", fields -> fields.flag("covered")),
                term(terms, "termination", TermReader::termination),
                terms.maybeGroup("court-use").map(fields -> term(fields, each -> each.flag("judicialAuthority"))));
        terms.nothingElse();
        return read;
    }

    private static <T> Term<T> term(Fields terms, String name, Function<Fields, T> reading) {
        return term(terms.group(name), reading);
    }

    private static <T> Term<T> term(Fields fields, Function<Fields, T> reading) {
        var value = reading.apply(fields);
        var term = new Term<>(value, ClauseReader.cite(fields));
        fields.nothingElse();
        return term;
    }

    private static Deadlines deadlines(Fields fields) {
        return new Deadlines(
                fields.count("oralConfirmationHours", 1, 720),
                fields.count("acknowledgeWorkingDays", 1, 30),
                fields.count("urgentHours", 1, 72),
                fields.count("urgentDays", 1, 30),
                fields.count("routineDays", 1, 365));
    }

    private static List<String> languages(Fields fields) {
        var languages = new ArrayList<>(fields.texts("codes"));
        if (!LANGUAGES.containsAll(languages)) {
            fields.defect("codes", "are not all ISO 639-1 codes", "Write two small letters each, such as en");
        }
        return languages;
    }

    private static SortedSet<String> arrangements(Fields fields) {
        return fields.texts("arrangements");
    }

    private static Termination termination(Fields fields) {
        return new Termination(fields.count("noticeMonths", 0, 60), fields.flag("startedRequestsFinish"));
    }
}
