package org.rilohub.schemas.rules;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;

/** Every validation rule. All are asked, even after a rejection: a sender wants all the reasons at once. */
public final class Rules {
    private static final List<Rule> ALONE_BEFORE_MEMORY = List.of(
            new VersionRead(),
            new WellFormed(),
            new WithinBounds(),
            new BodyFits(),
            ofReports(new ProfileCards()),
            ofReports(new Dates()),
            new MadeByNow(),
            new HubWrites(),
            new ProceedingsNamed(),
            ofReports(new GoodsFacts()),
            new CodesNameNobody(),
            new PicturesArePictures(),
            ofReports(new ReportFacts()),
            new SignedBySender(),
            ofReports(new SignedByReporter()));
    private static final List<Rule> REMEMBERED =
            List.of(ofReports(new NotReportedOtherwise()), ofReports(new NotReportedTwice()));
    private static final List<Rule> ALONE = List.of(
            new CodesExist(),
            ofReports(new CodesAgree()),
            ofReports(new UnitsAllowed()),
            ofReports(new Plausible()),
            ofReports(new CheckDigits()),
            ofReports(new ModeFits()),
            ofReports(new RouteMakesSense()),
            ofReports(new CitesAgrees()),
            ofReports(new AboveThreshold()),
            ofReports(new AmendmentNamesReport()));
    private static final List<Rule> REMEMBERED_LAST =
            List.of(ofReports(new AboveThreshold()), ofReports(new AmendmentAllowed()));
    private static final List<Rule> NON_NOMINAL = List.of(
            new NominalAbsent(),
            ofReports(new PersonsInBands()),
            new TextClean(),
            new PicturesClean(),
            ofReports(new LegalPersonsOnly()),
            ofReports(new LeadHidden()));

    private final CodeLists lists;
    private final RuleSettings settings;
    private final Clock clock;

    public Rules(CodeLists lists, RuleSettings settings, Clock clock) {
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    /** The rules with the published code lists and the standard settings. */
    public static Rules standard(Clock clock) {
        return new Rules(CodeLists.standard(), RuleSettings.standard(), clock);
    }

    /**
     * Every finding, in the order SR-01 to SR-13, NN-1 to NN-7.
     *
     * @param signer the authenticated sender
     */
    public List<Finding> check(Submission submission, Party signer, Memory memory) {
        return run(
                subject(submission, signer, Optional.of(memory)),
                List.of(ALONE_BEFORE_MEMORY, REMEMBERED, ALONE, REMEMBERED_LAST, NON_NOMINAL));
    }

    /** Every finding of the rules that need no memory, in their order. */
    public List<Finding> check(Submission submission, Party signer) {
        return run(subject(submission, signer, Optional.empty()), List.of(ALONE_BEFORE_MEMORY, ALONE, NON_NOMINAL));
    }

    /** Every finding of the rules that need memory (SR-03, SR-04, SR-12, SR-13), in their order. */
    public List<Finding> recall(Submission submission, Party signer, Memory memory) {
        return run(subject(submission, signer, Optional.of(memory)), List.of(REMEMBERED, REMEMBERED_LAST));
    }

    /** A rule that says nothing of other messages. */
    private static Rule ofReports(Rule rule) {
        return subject -> subject.isReport() ? rule.examine(subject) : Stream.empty();
    }

    private Subject subject(Submission submission, Party signer, Optional<Memory> memory) {
        return new Subject(submission, signer, memory, lists, settings, clock.instant());
    }

    private static List<Finding> run(Subject subject, List<List<Rule>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(rule -> rule.examine(subject))
                .distinct()
                .toList();
    }
}
