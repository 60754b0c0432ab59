package org.rilohub.gateway.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Membership;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.QuestionTree;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;

/**
 * Asks about a whole submission, as the flow would: the question comes from the one function that makes it of a dispatch.
 * Whether the receiver takes part in the lane is assumed, for no partner files are at hand.
 */
final class SubmissionQuestions {
    private final Agreements agreements;
    private final List<Party> receivers;
    private final LocalDate asOf;

    /** @param receivers in the header's lane; empty for those the header names */
    SubmissionQuestions(Agreements agreements, List<Party> receivers, LocalDate asOf) {
        this.agreements = agreements;
        this.receivers = List.copyOf(receivers);
        this.asOf = asOf;
    }

    /** @throws InputException if receivers were named on the command line: a question names its own */
    void requireNoReceivers() {
        if (!receivers.isEmpty()) {
            throw new InputException("--to is for submissions: a question names its own receivers");
        }
    }

    /** Whether a tree is a submission rather than a question. */
    static boolean isOne(Map<?, ?> tree) {
        return tree.containsKey("header") && tree.containsKey("report");
    }

    /** @throws InputException naming the field, and never what stands in it: it may be a person */
    Asked of(String where, Map<?, ?> tree) {
        try {
            var submission = Trees.message(tree);
            return new Asked(dispatches(submission).map(this::question).toList());
        } catch (MalformedFieldException e) {
            throw new InputException(where + (e.path().isEmpty() ? "" : e.path() + ": ") + e.rule());
        }
    }

    private Stream<Dispatch> dispatches(Submission submission) {
        var header = submission.header();
        return receivers.isEmpty()
                ? header.to().stream()
                        .map(to -> dispatch(submission, to.partyId(), to.lane().orElse(header.lane())))
                : receivers.stream().map(to -> dispatch(submission, to, header.lane()));
    }

    private static Dispatch dispatch(Submission submission, Party to, Lane lane) {
        return new Dispatch(submission.header().messageId(), to, lane, submission);
    }

    private Question question(Dispatch dispatch) {
        var tree = new TreeMap<String, Object>(QuestionTree.of(
                agreements.decide(dispatch, Circumstances.on(asOf)).question()));
        tree.put("membership", Membership.ASSUMED.name());
        return QuestionTree.read(tree);
    }
}
