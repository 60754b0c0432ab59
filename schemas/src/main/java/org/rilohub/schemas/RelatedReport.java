package org.rilohub.schemas;

import java.util.UUID;

/** Another report and what it is to this one. */
public record RelatedReport(
        @Field(element = "RelatedReportID") UUID reportId,
        @Field(element = "RelationCode", codes = "relation") String relation) {}
