package org.rilohub.schemas;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** What the requested administration found out: a part of it, or the last of it (RH022). */
public record AssistanceReply(
        @Field(element = "RequestID") UUID requestId,
        @Field(element = "ReplyPartCode") ReplyPart part,

        @Field(element = "AnswerText", free = true, max = 8000, is = DataClass.OPERATIONAL)
        Optional<String> answer,

        @Field(element = "SpecialProcedureFollowedIndicator")
        Optional<Boolean> specialProcedureFollowed,

        @Field(element = "SpecialProcedureReasonText", free = true, max = 512, is = DataClass.OPERATIONAL)
        Optional<String> specialProcedureReason,

        @Field(element = "InvolvedPerson") List<InvolvedPerson> persons,
        @Field(element = "TradeParty") List<TradeParty> tradeParties,
        @Field(element = "GoodsConcerned") List<GoodsConcerned> goods,
        @Field(element = "Conveyance") List<Conveyance> conveyances,
        @Field(element = "Place") List<Place> places,
        @Field(element = "Declaration") List<Declaration> declarations,
        @Field(element = "Document", most = 20) List<DocumentReference> documents,
        @Field(element = "RelatedReport") List<RelatedReport> relatedReports,
        @Field(element = "CostsAmount") Optional<Amount> costs,

        @Field(element = "CaseOfficialID", pattern = Tokens.OFFICIAL, is = DataClass.OPERATIONAL)
        Optional<String> caseOfficial,

        @Field(element = "Evaluation") Optional<Evaluation> evaluation,
        @Field(element = "Attachment", most = 10) List<Picture> pictures,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public AssistanceReply {
        persons = List.copyOf(persons);
        tradeParties = List.copyOf(tradeParties);
        goods = List.copyOf(goods);
        conveyances = List.copyOf(conveyances);
        places = List.copyOf(places);
        declarations = List.copyOf(declarations);
        documents = List.copyOf(documents);
        relatedReports = List.copyOf(relatedReports);
        pictures = List.copyOf(pictures);
    }

    @Override
    public MessageType type() {
        return MessageType.AssistanceReply;
    }

    @Override
    public SortedSet<CommodityCategory> categories() {
        return Content.categoriesOf(goods);
    }
}
