package org.rilohub.schemas;

/** Source and information, evaluated 4x4 (Europol Regulation Article 29). */
public record Evaluation(
        @Field(element = "SourceEvaluationCode", codes = "evaluation-source", is = DataClass.OPERATIONAL)
        String source,

        @Field(element = "InformationEvaluationCode", codes = "evaluation-information", is = DataClass.OPERATIONAL)
        String information) {}
