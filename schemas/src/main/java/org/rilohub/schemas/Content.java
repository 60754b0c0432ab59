package org.rilohub.schemas;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a message says beside its header: one of the catalogue (interface guide, chapter 2). */
public sealed interface Content
        permits SeizureReport,
                Warning,
                Feedback,
                Alert,
                AssistanceRequest,
                Acknowledgement,
                AssistanceReply,
                RequestDecision,
                WrittenConfirmation,
                SpontaneousInformation,
                SurveillanceResult,
                ConsentRequest,
                ConsentDecision,
                DisclosureNotice,
                UseReport,
                Recall,
                RecallAnswer {
    /** Its row in the catalogue. */
    MessageType type();

    /** Of all goods it speaks of; empty if it speaks of none. */
    default SortedSet<CommodityCategory> categories() {
        return Collections.emptySortedSet();
    }

    /** The pictures that go with it. */
    default List<Picture> pictures() {
        return List.of();
    }

    /** Other reports and messages that it names. */
    default List<RelatedReport> relatedReports() {
        return List.of();
    }

    /** The operation it belongs to, if any. */
    default Optional<String> operation() {
        return Optional.empty();
    }

    /** The categories of some goods, each once. */
    static SortedSet<CommodityCategory> categoriesOf(Collection<GoodsConcerned> goods) {
        var categories = new TreeSet<CommodityCategory>();
        goods.forEach(each -> categories.add(each.category()));
        return Collections.unmodifiableSortedSet(categories);
    }
}
