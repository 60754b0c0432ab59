package org.rilohub.agreements.second;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Draws one question at random: mostly plausible, with something odd in every few. */
final class Draw {

    static final List<String> CATEGORIES = List.of(
            "DRUG",
            "PRECURSOR",
            "TOBACCO",
            "ALCOHOL",
            "TAX",
            "CURRENCY",
            "CITES",
            "HAZARD",
            "IPR",
            "WEAPON",
            "NUCLEAR",
            "PORNO",
            "CULTURAL",
            "OTHER");
    static final List<String> PURPOSES = List.of("CUSTOMS_LAW_APPLICATION", "PREVENTION", "INVESTIGATION", "COMBATING");
    static final List<String> PROCEEDINGS =
            List.of("NONE", "ADMINISTRATIVE", "CRIMINAL_INVESTIGATION", "CRIMINAL_COURT");
    static final List<String> CODES = List.of("H0", "H1", "H2", "H3");
    private static final List<String> TYPES = List.of(
            "SeizureReport",
            "SeizureReportStatus",
            "Warning",
            "Feedback",
            "Alert",
            "AssistanceRequest",
            "Acknowledgement",
            "AssistanceReply",
            "RequestDecision",
            "WrittenConfirmation",
            "SpontaneousInformation",
            "ConsentRequest",
            "ConsentDecision",
            "DisclosureNotice",
            "UseReport",
            "SurveillanceResult",
            "Recall",
            "RecallAnswer");
    private static final List<String> KINDS = List.of(
            "INFORMATION",
            "SURVEILLANCE",
            "CONTROLLED_DELIVERY",
            "ENQUIRY",
            "NOTIFICATION",
            "DOCUMENTS",
            "EXPERT_WITNESS",
            "PRESENCE_OF_OFFICIALS",
            "LAWFULNESS_OF_IMPORT_EXPORT");
    private static final List<String> SOURCES = List.of(
            "OWN_CONTROL",
            "OFFICER_POSTED_ABROAD",
            "POLICE",
            "COAST_GUARD",
            "OTHER_DOMESTIC_AGENCY",
            "FOREIGN_CUSTOMS",
            "ORGANISATION_MEMORANDUM",
            "COMPANY_MEMORANDUM",
            "PUBLIC_TIP",
            "PASSENGER_NAME_RECORD",
            "PLATFORM_OR_EXPRESS_CARRIER",
            "INSPECTION_EQUIPMENT");
    private static final List<String> STRANGERS =
            List.of("AR", "KE", "EG", "PL", "SE", "NG", "LA", "UA", "JP", "rilo:AP", "wco:CEN");

    private static final String ORIGINATOR = "KE";

    /** What people are asked in general. */
    private static final List<String> RULED = List.of(
            "nominal-needs-human",
            "basis-needs-human",
            "handling-needs-human",
            "conditions-need-human",
            "basis-ambiguous");

    private final SplittableRandom random;
    private final SecondFramework about;

    /** @param about the framework whose partner and dates the question is likely to touch */
    Draw(SplittableRandom random, SecondFramework about) {
        this.random = random;
        this.about = about;
    }

    Map<String, Object> question(List<SecondFramework> known) {
        Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
        drawn.put("asOf", asOf());
        lane(drawn, known);
        message(drawn);
        circumstances(drawn);
        origin(drawn, known);
        consents(drawn, known);
        rulings(drawn);
        named(drawn);
        return withoutAbsent(drawn);
    }

    /** What people could have said, and some that they may not. */
    private void rulings(Map<String, @Nullable Object> drawn) {
        List<Map<String, Object>> rulings = new ArrayList<>();
        while (chance(20)) {
            Map<String, Object> ruling = new LinkedHashMap<>();
            ruling.put("task", "0198c0de-0000-7000-8000-00000000000" + random.nextInt(10));
            ruling.put("says", chance(85) ? "ALLOW" : "REFUSE");
            ruling.put("problems", chance(60) ? List.of(one(Deal.PROBLEMS)) : RULED);
            ruling.put("roles", one(List.of(List.of("legal"), List.of("supervisor"), List.of("legal", "supervisor"))));
            ruling.put("people", random.nextInt(1, 3));
            if (chance(50)) {
                ruling.put("basis", about.id());
            }
            rulings.add(ruling);
        }
        if (!rulings.isEmpty()) {
            drawn.put("rulings", rulings);
        }
    }

    /** Now and then the sender names the framework, and the day on which what it finishes was begun. */
    private void named(Map<String, @Nullable Object> drawn) {
        if (chance(12)) {
            drawn.put("namedBasis", about.id());
            if (chance(60)) {
                drawn.put(
                        "startedOn",
                        about.begins().plusDays(random.nextInt(3000)).toString());
            }
        }
    }

    /** Mostly between Japan and the partner in question. */
    private void lane(Map<String, @Nullable Object> drawn, List<SecondFramework> known) {
        String lane = chance(65) ? "CMAA" : chance(50) ? "CEN" : "OPERATION";
        String partner = chance(94)
                ? about.partner()
                : chance(50) ? one(STRANGERS) : one(known).partner();
        String home =
                chance(95) ? "JP" : chance(40) ? one(STRANGERS) : one(known).partner();
        boolean out = chance(60);
        boolean broadcast = lane.equals("CEN") && chance(50);
        drawn.put("from", out ? home : partner);
        drawn.put("to", broadcast ? "wco:CEN" : out ? partner : home);
        drawn.put("lane", lane);
        if (lane.equals("OPERATION") && chance(70)) {
            drawn.put("operation", "OP-2025-01");
        }
    }

    private void circumstances(Map<String, @Nullable Object> drawn) {
        drawn.put("category", one(CATEGORIES));
        drawn.put("purpose", one(PURPOSES));
        drawn.put("proceedings", one(PROCEEDINGS));
        drawn.put("nominal", chance(40));
        drawn.put("handling", handling(25));
        drawn.put("tlp", one(List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")));
        drawn.put("classification", chance(80) ? "NONE" : one(List.of("RESTRICTED", "CONFIDENTIAL", "SECRET")));
        if (chance(25)) {
            drawn.put("sourceKind", one(SOURCES));
        }
    }

    /** An absent origin is said to be none, or left out. */
    @SuppressWarnings("NullAway") // a question's origin may be null
    private Map<String, Object> withoutAbsent(Map<String, @Nullable Object> drawn) {
        if (drawn.get("origin") == null && chance(50)) {
            drawn.remove("origin");
        }
        return new LinkedHashMap<>(drawn);
    }

    private void message(Map<String, @Nullable Object> drawn) {
        String type = chance(40) ? one(List.of("SeizureReport", "SpontaneousInformation")) : one(TYPES);
        type = chance(15) ? "AssistanceRequest" : type;
        drawn.put("messageType", type);
        if (chance(type.equals("AssistanceRequest") ? 90 : 10)) {
            drawn.put("requestKind", one(KINDS));
        }
    }

    private void origin(Map<String, @Nullable Object> drawn, List<SecondFramework> known) {
        if (chance(70)) {
            drawn.put("origin", null);
            return;
        }
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put(
                "from",
                one(List.of(text(drawn, "from"), text(drawn, "to"), one(known).partner(), ORIGINATOR)));
        if (chance(50)) {
            origin.put("framework", about.id());
        }
        origin.put("handling", handling(20));
        drawn.put("origin", origin);
    }

    private List<String> handling(int percent) {
        List<String> codes = new ArrayList<>();
        for (String code : CODES) {
            if (chance(percent)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private void consents(Map<String, @Nullable Object> drawn, List<SecondFramework> known) {
        List<Map<String, Object>> consents = new ArrayList<>();
        List<String> parties = List.of(
                text(drawn, "from"),
                text(drawn, "from"),
                text(drawn, "to"),
                one(known).partner(),
                ORIGINATOR);
        for (int left = random.nextInt(4); left > 0; left--) {
            consents.add(consent(drawn, parties));
        }
        if (!consents.isEmpty()) {
            drawn.put("consents", consents);
        }
    }

    private Map<String, Object> consent(Map<String, @Nullable Object> drawn, List<String> parties) {
        Map<String, Object> consent = new LinkedHashMap<>();
        consent.put("by", by(drawn, parties));
        if (chance(50)) {
            consent.put("to", chance(75) ? text(drawn, "to") : one(parties));
        }
        consent.put("use", one(List.of("ONWARD", "CRIMINAL_COURT")));
        consent.put("state", chance(65) ? "GRANTED" : one(List.of("DENIED", "WITHDRAWN")));
        if (chance(40)) {
            LocalDate day = new SecondQuestion(Map.of("asOf", text(drawn, "asOf"))).day();
            consent.put("until", day.plusDays(random.nextInt(-2, 3)).toString());
        }
        if (chance(25)) {
            consent.put("limits", List.of(one(List.of("CONDITIONS", "OTHER_PROCEEDINGS"))));
        }
        return consent;
    }

    /** Often the originator itself. */
    private String by(Map<String, @Nullable Object> drawn, List<String> parties) {
        if (drawn.get("origin") instanceof Map<?, ?> origin && chance(40)) {
            return String.valueOf(origin.get("from"));
        }
        return one(parties);
    }

    private static String text(Map<String, @Nullable Object> drawn, String field) {
        return String.valueOf(drawn.get(field));
    }

    /** Anywhere in the history; often beside a day on which something begins or ends; now and then a month. */
    private String asOf() {
        if (chance(25)) {
            List<LocalDate> turns = new ArrayList<>(List.of(about.begins(), LocalDate.of(2012, 4, 1)));
            about.ends().ifPresent(turns::add);
            about.flagged().ifPresent(turns::add);
            return one(turns).plusDays(random.nextInt(-1, 2)).toString();
        }
        LocalDate first = chance(15) ? LocalDate.of(1997, 1, 1) : about.begins();
        LocalDate last = LocalDate.of(2026, 12, 31);
        LocalDate day = LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay()));
        return chance(10) ? day.toString().substring(0, 7) : day.toString();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
