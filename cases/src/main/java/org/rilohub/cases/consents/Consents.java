package org.rilohub.cases.consents;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rilohub.agreements.Consent;
import org.rilohub.cases.disclosures.Telling;
import org.rilohub.cases.disclosures.Told;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** Finds consents: for people who look for them, and for the decision on a dispatch. */
public final class Consents {
    /** Where a list that shows the newest first begins. */
    public static final UUID NEWEST = new UUID(-1, -1);

    private final Told told;

    /** @param told who told what */
    public Consents(Told told) {
        this.told = told;
    }

    /**
     * What the originators of a dispatch let its receiver do, and what they do not: a consent is about certain information,
     * so only those count that concern a dispatch of {@code about}, and an originator that told several of them has agreed
     * only if it agreed for each. What was said last counts; a no that was said last is among them, so that it refuses.
     *
     * @param provider who wants to tell it
     * @param receiver who would be told
     * @param about the dispatches by which the provider was told what it now sends, and those by which the receiver was told
     *     the same before; if one of them is unknown to the hub, nobody has agreed to anything
     * @param proceedings keyed digests of the reference of the proceedings that the message names; empty if it names none
     */
    public List<Consent> of(
            Connection tx, Party provider, Party receiver, Collection<UUID> about, Collection<String> proceedings)
            throws SQLException {
        var things = new TreeSet<>(about);
        var answered = answered(tx, provider, receiver, things);
        if (answered.isEmpty()) {
            return List.of();
        }
        var originators = told.tellings(tx, things).stream()
                .filter(telling -> List.of(provider, receiver).contains(telling.receiver()))
                .collect(Collectors.toMap(Telling::dispatchId, Telling::provider));
        var complete = originators.keySet().equals(things);
        return new StandingConsents(originators, complete, answered, proceedings).to(receiver);
    }

    private static List<ConsentCase> answered(Connection tx, Party provider, Party receiver, Collection<UUID> about)
            throws SQLException {
        return Sql.of("""
                        select * from consent
                        where concerning = any (?::uuid[]) and recipient = ? and asked_by in (?, ?)
                            and state not in ('ASKED', 'IN_EXAMINATION')
                        """, about.stream().map(UUID::toString).toList(), receiver, provider, receiver)
                .list(tx, ConsentStore::read);
    }

    /**
     * What an organisation may see of what it looks for; the newest first.
     *
     * @param before the id of the last that was seen; {@link #NEWEST} to begin
     */
    public List<ConsentCase> find(Connection tx, ConsentSearch search, UUID before, int most) throws SQLException {
        var us = search.organisation();
        var parameters = new ArrayList<Object>(List.of(us, us, before));
        parameters.addAll(List.of(search.use(), search.use(), search.state(), search.state()));
        parameters.addAll(List.of(search.counterpart(), us, search.counterpart(), us, search.counterpart()));
        parameters.addAll(List.of(search.concerning(), search.concerning()));
        parameters.addAll(List.of(search.validOn(), search.validOn(), most));
        return new Sql(FIND, parameters).list(tx, ConsentStore::read);
    }

    /** One, for whoever asked or was asked; empty for everybody else. */
    public Optional<ConsentCase> find(Connection tx, Party organisation, UUID consentId) throws SQLException {
        return Sql.of(
                        "select * from consent where consent_id = ? and (asked_by = ? or asked_of = ?)",
                        consentId,
                        organisation,
                        organisation)
                .first(tx, ConsentStore::read);
    }

    private static final String FIND = """
            select * from consent
            where (asked_by = ? or asked_of = ?) and consent_id < ?
                and (cast(? as text) is null or use = ?)
                and (cast(? as text) is null or state = ?)
                and (cast(? as text) is null or (asked_by = ? and asked_of = ?) or (asked_of = ? and asked_by = ?))
                and (cast(? as uuid) is null or concerning = ?)
                and (cast(? as date) is null or (state in ('GRANTED', 'GRANTED_WITH_CONDITIONS')
                    and coalesce(valid_until >= ?, true)))
            order by consent_id desc limit ?
            """;
}
