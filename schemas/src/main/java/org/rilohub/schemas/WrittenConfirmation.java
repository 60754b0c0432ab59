package org.rilohub.schemas;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/** The written form of a request that was made by word of mouth (RH024). */
public record WrittenConfirmation(
        @Field(element = "RequestID") UUID requestId,
        @Field(element = "AssistanceRequest") AssistanceRequest confirmed) implements Content {
    @Override
    public MessageType type() {
        return MessageType.WrittenConfirmation;
    }

    @Override
    public SortedSet<CommodityCategory> categories() {
        return confirmed.categories();
    }

    @Override
    public List<Picture> pictures() {
        return confirmed.pictures();
    }
}
