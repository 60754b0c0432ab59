package org.rilohub.cases.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.cases.frameworks.Proposal.State;
import org.rilohub.schemas.Party;
import org.rilohub.security.PersonalSignatures.Signed;
import org.rilohub.security.Signatory;
import org.rilohub.security.pki.DevelopmentCa;
import org.rilohub.security.pki.Issued;
import org.rilohub.security.pki.KeyKind;

/** What the tables themselves hold, whatever the program before them does. */
class ProposalsTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final DevelopmentCa PEOPLE =
            DevelopmentCa.create(Clock.fixed(AT, ZoneOffset.UTC), new SecureRandom());
    private static final FrameworkText TEXT = ShippedFrameworks.texts().getFirst();

    private static FreshDatabase postgres;
    private static Connection tx;

    private final Proposals proposals = new Proposals();
    private final FrameworkVersions versions = new FrameworkVersions();

    @BeforeAll
    static void start() throws SQLException {
        postgres = FreshDatabase.open();
        tx = postgres.connect();
        tx.setAutoCommit(false);
    }

    @AfterAll
    static void stop() throws SQLException {
        tx.close();
        postgres.close();
    }

    @AfterEach
    void undo() throws SQLException {
        tx.rollback();
    }

    @Test
    void keeps_a_proposal_with_its_signatures_and_shows_it_to_its_owner_only() throws SQLException {
        var proposal = proposed();
        var approval = approval("one", KeyKind.P256);
        proposals.approve(tx, proposal.proposalId(), approval);

        var found =
                proposals.find(tx, StoredVersion.JAPAN, proposal.proposalId()).orElseThrow();

        assertThat(found.approvals()).containsExactly(approval);
        assertThat(found.state(AT)).isEqualTo(State.OPEN);
        assertThat(found.yaml()).isEqualTo(TEXT.yaml());
        assertThat(proposals.open(tx, StoredVersion.JAPAN, AT)).containsExactly(found);
        assertThat(proposals.find(tx, Party.customs("KR"), proposal.proposalId()))
                .isEmpty();
        assertThat(proposals.open(tx, Party.customs("KR"), AT)).isEmpty();
    }

    @Test
    void lists_nothing_that_has_expired() throws SQLException {
        var proposal = proposed();

        assertThat(proposals.open(tx, StoredVersion.JAPAN, AT.plus(Proposal.LIFE)))
                .isEmpty();
        assertThat(proposal.state(AT.plus(Proposal.LIFE))).isEqualTo(State.EXPIRED);
        assertThat(proposal.state(AT.plus(Proposal.LIFE).minusNanos(1))).isEqualTo(State.OPEN);
    }

    @Test
    void makes_a_version_of_what_exactly_two_people_signed() throws SQLException {
        var proposal = proposed();
        signedBy(proposal, "one", "two");
        var before = versions.count(tx);

        versions.add(tx, StoredVersion.approved(proposal, 1, AT));

        assertThat(versions.count(tx)).isEqualTo(before + 1);
        assertThat(versions.all(tx)).containsExactly(StoredVersion.approved(proposal, 1, AT));
        assertThat(proposals
                        .find(tx, StoredVersion.JAPAN, proposal.proposalId())
                        .orElseThrow()
                        .state(AT))
                .isEqualTo(State.APPROVED);
    }

    @Test
    void makes_no_version_of_what_one_person_signed() throws SQLException {
        var proposal = proposed();
        signedBy(proposal, "one");

        refuses(() -> versions.add(tx, StoredVersion.approved(proposal, 1, AT)), "what two people signed");
    }

    @Test
    void makes_no_version_of_another_text_or_day_than_was_signed() throws SQLException {
        var proposal = proposed();
        signedBy(proposal, "one", "two");
        var another = new Proposal(
                proposal.proposalId(),
                proposal.owner(),
                proposal.framework(),
                proposal.yaml(),
                proposal.cases(),
                proposal.versionHash(),
                proposal.casesHash(),
                DAY.plusDays(1),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.expiresAt(),
                proposal.withdrawnAt(),
                proposal.number(),
                List.of());

        refuses(() -> versions.add(tx, StoredVersion.approved(another, 1, AT)), "what two people signed");
    }

    @Test
    void makes_no_version_of_what_was_withdrawn() throws SQLException {
        var proposal = proposed();
        signedBy(proposal, "one", "two");
        proposals.withdraw(tx, proposal.proposalId(), "one", AT);

        refuses(() -> versions.add(tx, StoredVersion.approved(proposal, 1, AT)), "what two people signed");
    }

    @Test
    void withdraws_nothing_that_is_a_version() throws SQLException {
        var proposal = proposed();
        signedBy(proposal, "one", "two");
        versions.add(tx, StoredVersion.approved(proposal, 1, AT));

        refuses(() -> proposals.withdraw(tx, proposal.proposalId(), "one", AT), "stays as it is");
    }

    @Test
    void takes_one_signature_of_one_person() throws SQLException {
        var proposal = proposed();
        signedBy(proposal, "one");

        refuses(() -> signedBy(proposal, "one"), "framework_approval_pkey");
    }

    @Test
    void takes_one_signature_by_one_certificate() throws SQLException {
        var proposal = proposed();
        var issued = issued("one");
        proposals.approve(tx, proposal.proposalId(), approval("one", issued));

        refuses(() -> proposals.approve(tx, proposal.proposalId(), approval("two", issued)), "fingerprint");
    }

    @Test
    void gives_a_number_once() throws SQLException {
        versions.add(tx, StoredVersion.shipped(TEXT, AT));

        refuses(() -> versions.add(tx, StoredVersion.shipped(TEXT, AT)), "framework_version_pkey");
    }

    private Proposal proposed() throws SQLException {
        var proposal = Proposal.of(UUID.randomUUID(), TEXT, DAY, StoredVersion.JAPAN, "one", AT);
        proposals.add(tx, proposal);
        return proposal;
    }

    private void signedBy(Proposal proposal, String... subjects) throws SQLException {
        for (var subject : subjects) {
            proposals.approve(tx, proposal.proposalId(), approval(subject, KeyKind.P256));
        }
    }

    private static Approval approval(String subject, KeyKind kind) {
        return approval(subject, PEOPLE.issue(new Signatory(StoredVersion.JAPAN, subject), kind, Duration.ofDays(1)));
    }

    private static Issued issued(String subject) {
        return PEOPLE.issue(new Signatory(StoredVersion.JAPAN, subject), KeyKind.P256, Duration.ofDays(1));
    }

    private static Approval approval(String subject, Issued issued) {
        return Approval.of(subject, new Signed(issued.certificate()), "a.b.c", AT);
    }

    private static void refuses(ThrowingCallable change, String why) {
        assertThatThrownBy(change).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }
}
