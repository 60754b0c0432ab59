package org.rilohub.agreements.clauses;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.Opinion;
import org.rilohub.agreements.Problem;
import org.rilohub.agreements.Question;
import org.rilohub.agreements.Reason;
import org.rilohub.schemas.CommodityCategory;

/**
 * The framework covers every category of the message (POL-28).
 *
 * @param excluded categories it does not cover
 */
public record CommodityScope(SortedSet<CommodityCategory> excluded, Citation cite) implements Clause {
    public CommodityScope {
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /** Goods of no category are covered by nothing, but a message may speak of what was exchanged before. */
    public boolean covers(Question question) {
        return Accompanying.namesNoGoods(question)
                || (!question.categories().isEmpty() && outside(question).isEmpty());
    }

    @Override
    public String id() {
        return "commodity-scope";
    }

    @Override
    public Opinion examine(Question question) {
        if (Accompanying.namesNoGoods(question)) {
            return met(Reason.GOODS_NOT_NAMED, question.messageType().name());
        }
        return covers(question)
                ? met(Reason.COMMODITY_COVERED, names(question.categories()))
                : breached(Problem.COMMODITY_OUT_OF_SCOPE, Reason.COMMODITY_OUT_OF_SCOPE, names(outside(question)));
    }

    private SortedSet<CommodityCategory> outside(Question question) {
        var outside = new TreeSet<>(question.categories());
        outside.retainAll(excluded);
        return outside;
    }

    private static String names(SortedSet<CommodityCategory> categories) {
        return categories.stream().map(CommodityCategory::name).collect(Collectors.joining(" "));
    }
}
