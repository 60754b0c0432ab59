package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.rilohub.routes.Reports.report;
import static org.rilohub.routes.Reports.to;

import java.security.KeyPair;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.cases.frameworks.Proposal.State;
import org.rilohub.cases.frameworks.StoredVersion;
import org.rilohub.ledger.LedgerCheck;
import org.rilohub.routes.LegalDesk.Draft;
import org.rilohub.routes.LegalDesk.Shown;
import org.rilohub.schemas.Lane;
import org.rilohub.security.Signatory;
import org.rilohub.security.pki.DevelopmentCa;
import org.rilohub.security.pki.KeyKind;
import org.rilohub.security.pki.Purpose;

/** How a framework changes while the hub runs: on the real flow, a real database and certificates of people. */
class LegalDeskTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Hub hub;
    private static LegalDesk desk;
    private static Laws laws;
    private static DevelopmentCa people;
    private static Lawyer one;
    private static Lawyer two;

    @BeforeAll
    static void open() {
        hub = new Hub("legal").start();
        desk = hub.legalDesk();
        laws = new Laws(hub.clock);
        people = hub.pki.peopleAuthority();
        one = Lawyer.of("legal-1", people);
        two = Lawyer.of("legal-2", people);
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @AfterEach
    void now() {
        hub.clock.reset();
    }

    // ---- proposing, guard by guard

    @ParameterizedTest
    @ValueSource(strings = {"officer", "supervisor", "auditor", "administrator"})
    void lets_nobody_propose_without_the_legal_role(String role) {
        assertThat(problem(() -> desk.propose(one.as(role).person(), laws.unknown()))
                        .name())
                .isEqualTo("forbidden");
    }

    @Test
    void lets_no_other_organisation_propose() {
        var korean = Lawyer.of(Hub.KOREA, "legal-1", people);

        assertThat(problem(() -> desk.propose(korean.person(), laws.unknown())).name())
                .isEqualTo("forbidden");
    }

    @Test
    void refuses_a_text_that_does_not_load_and_says_where_and_why() {
        var draft = laws.unknown();
        var broken = new Draft(draft.framework().replace("kind: CMAA", "kind: TREATY"), draft.cases(), laws.today());

        assertThat(problem(() -> desk.propose(one.person(), broken)))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(422))
                .satisfies(problem -> assertThat(problem.defects())
                        .anySatisfy(defect -> assertThat(defect.field()).contains(".yaml:", "kind")));
    }

    @Test
    void refuses_a_text_without_an_id() {
        assertInvalid(new Draft("kind: CMAA", "cases: []", laws.today()), "is missing, or not of the form it has");
    }

    @Test
    void refuses_a_framework_without_cases() {
        assertInvalid(new Draft(laws.unknown().framework(), " ", laws.today()), "is missing");
    }

    @Test
    void refuses_a_framework_whose_cases_fail() {
        var draft = laws.unknown();
        var hopeful = draft.cases().replaceFirst("REFUSED", "PERMITTED");

        assertInvalid(new Draft(draft.framework(), hopeful, laws.today()), "does not hold");
    }

    @Test
    void refuses_a_day_that_is_over() {
        assertInvalid(Laws.from(laws.unknown(), laws.today().minusDays(1)), "is over");
    }

    @Test
    void refuses_a_day_too_far_away_and_lets_a_mistaken_one_be_mended() {
        var draft = Laws.from(laws.unknown(), laws.today().plusYears(2));
        var far = enact(draft);

        assertInvalid(
                Laws.from(Laws.noted(draft, "later"), laws.today().plusYears(2).plusDays(1)), "is too far away");
        enact(Laws.from(Laws.noted(draft, "mended"), laws.today()));

        assertThat(standing(far)).hasSize(2);
    }

    @Test
    void refuses_a_text_that_changes_nothing_whatever_its_layout() {
        assertInvalid(
                new Draft(
                        "# A new comment\n" + laws.korea().framework(),
                        laws.korea().cases(),
                        laws.today()),
                "changes nothing");
    }

    // ---- approving, guard by guard

    @Test
    void makes_a_version_of_what_two_people_signed_and_records_each_step() {
        var draft = laws.unknown();
        var proposed = desk.propose(one.person(), draft);

        var after = one.approve(desk, proposed);
        assertThat(after.state()).isEqualTo(State.OPEN);
        assertThat(standing(proposed)).isEmpty();
        var complete = two.approve(desk, proposed);

        assertThat(complete.state()).isEqualTo(State.APPROVED);
        assertThat(complete.proposal().number()).contains(1);
        assertThat(standing(proposed)).containsExactly(proposed.proposal().versionHash());
        assertThat(leaves(proposed))
                .containsExactly("framework-proposed", "framework-approved", "framework-approved", "framework-version");
    }

    @Test
    void counts_the_proposer_only_if_they_sign_too() {
        var proposed = desk.propose(one.person(), laws.unknown());

        assertThat(two.approve(desk, proposed).state()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "supervisor", "auditor", "administrator"})
    void lets_nobody_approve_without_the_legal_role(String role) {
        var proposed = desk.propose(one.person(), laws.unknown());
        var signature = two.signature(desk, proposed);

        assertThat(problem(() -> approve(two.as(role), proposed, signature)).name())
                .isEqualTo("forbidden");
    }

    @Test
    void shows_nothing_to_another_organisation() {
        var proposed = desk.propose(one.person(), laws.unknown());
        var korean = Lawyer.of(Hub.KOREA, "legal-9", people);

        assertThat(problem(() -> approve(korean, proposed, korean.sign("{}"))).name())
                .isEqualTo("not-found");
        assertThat(problem(() -> desk.proposal(korean.person(), id(proposed))).name())
                .isEqualTo("not-found");
        assertThat(desk.open(korean.person())).isEmpty();
        assertThat(desk.versions(korean.person())).isEmpty();
    }

    @Test
    void refuses_what_was_withdrawn() {
        var proposed = desk.propose(one.person(), laws.unknown());
        var signature = two.signature(desk, proposed);
        desk.withdraw(two.person(), id(proposed));

        assertThat(problem(() -> approve(two, proposed, signature)).name()).isEqualTo("proposal-closed");
        assertThat(problem(() -> desk.withdraw(one.person(), id(proposed))).name())
                .isEqualTo("proposal-closed");
        assertThat(leaves(proposed)).containsExactly("framework-proposed", "framework-withdrawn");
    }

    @Test
    void refuses_what_has_expired() {
        var proposed = desk.propose(
                one.person(), Laws.from(laws.unknown(), laws.today().plusDays(60)));
        var signature = one.signature(desk, proposed);
        hub.clock.advance(Duration.ofDays(30));

        assertThat(problem(() -> approve(one, proposed, signature)).name()).isEqualTo("proposal-closed");
        assertThat(desk.open(one.person())).doesNotContain(proposed);
    }

    @Test
    void refuses_what_is_a_version_already() {
        var proposed = enact(laws.unknown());
        var three = Lawyer.of("legal-3", people);

        assertThat(problem(() -> approve(three, proposed, three.sign("{}"))).name())
                .isEqualTo("proposal-closed");
    }

    @Test
    void refuses_what_is_no_signature() {
        assertUntrusted(one, "not a signature", "APPROVAL:NOT_A_COMPACT_JWS");
    }

    @Test
    void refuses_the_certificate_of_somebody_else() {
        assertUntrustedBy(one.with(two.key()), "APPROVAL:SIGNER_IS_SOMEBODY_ELSE");
    }

    @Test
    void refuses_a_certificate_that_has_expired() {
        var issued = people.issue(new Signatory(Reports.JAPAN, "legal-1"), KeyKind.P256, Duration.ofSeconds(-1));

        assertUntrustedBy(one.with(Lawyer.key(issued)), "APPROVAL:SIGNER_NOT_VALID_NOW");
    }

    @Test
    void refuses_the_certificate_of_another_authority() {
        var others = DevelopmentCa.create(Clock.systemUTC(), hub.random);

        assertUntrustedBy(Lawyer.of("legal-1", others), "APPROVAL:SIGNER_CHAIN");
    }

    @Test
    void refuses_a_persons_certificate_of_the_authority_of_servers() {
        assertUntrustedBy(Lawyer.of("legal-1", hub.pki.authority()), "APPROVAL:SIGNER_CHAIN");
    }

    @Test
    void refuses_the_hubs_own_key() {
        var server = hub.pki.authority().issue(Reports.JAPAN, Purpose.SIGN, KeyKind.P256);

        assertUntrustedBy(one.with(Lawyer.key(server)), "APPROVAL:SIGNER_IS_SOMEBODY_ELSE");
    }

    @Test
    void refuses_a_certificate_that_is_not_for_signing() {
        var key = people.issue(Reports.JAPAN, Purpose.ENCRYPT, KeyKind.P256);

        assertUntrustedBy(one.with(Lawyer.key(key)), "APPROVAL:SIGNER_KEY_USAGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approver", "casesHash", "effectiveFrom", "framework", "proposalId", "versionHash"})
    void refuses_a_statement_that_says_anything_else(String member) {
        var proposed = desk.propose(one.person(), laws.unknown());
        var statement = desk.proposal(one.person(), id(proposed)).statement().orElseThrow();
        var altered = statement.replaceFirst("\"" + member + "\":\"[^\"]{4}", "\"" + member + "\":\"abcd");

        assertThat(altered).isNotEqualTo(statement);
        assertThat(problem(() -> approve(one, proposed, one.sign(altered))).name())
                .isEqualTo("approval-invalid");
        assertRefusalIsRecorded("APPROVAL:ANOTHER_STATEMENT");
    }

    @Test
    void refuses_the_same_person_twice_even_with_another_certificate() {
        var proposed = desk.propose(one.person(), laws.unknown());
        var signature = one.signature(desk, proposed);
        approve(one, proposed, signature);
        var statement = new String(
                ApprovalStatement.of(one.person(), proposed.proposal()).octets(),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(problem(() -> approve(one, proposed, signature)).name()).isEqualTo("already-approved");
        assertThat(problem(() -> approve(
                                one, proposed, Lawyer.of("legal-1", people).sign(statement)))
                        .name())
                .isEqualTo("already-approved");
        assertThat(standing(proposed)).isEmpty();
    }

    @Test
    void refuses_two_people_with_one_key() {
        var proposed = desk.propose(one.person(), laws.unknown());
        one.approve(desk, proposed);
        var shared =
                new KeyPair(one.key().certificate().getPublicKey(), one.key().privateKey());
        var certificate = people.issue(new Signatory(Reports.JAPAN, "legal-2"), shared, Duration.ofDays(1));
        var sharing = two.with(Lawyer.key(certificate));

        assertThat(problem(() -> sharing.approve(desk, proposed)).name()).isEqualTo("already-approved");
        assertThat(standing(proposed)).isEmpty();
    }

    @Test
    void refuses_to_complete_what_would_begin_on_a_day_that_is_over_by_now() {
        var proposed = desk.propose(one.person(), laws.unknown());
        one.approve(desk, proposed);
        hub.clock.advance(Duration.ofDays(1));
        var later = Lawyer.of("legal-2", people);

        assertThat(problem(() -> later.approve(desk, proposed)).name()).isEqualTo("framework-invalid");
        assertThat(standing(proposed)).isEmpty();
    }

    @Test
    void gives_one_number_each_when_everybody_approves_at_once() throws Exception {
        var draft = laws.unknown();
        var first = desk.propose(one.person(), draft);
        var second = desk.propose(two.person(), Laws.noted(draft, "another"));
        var lawyers = List.of(one, two);
        lawyers.getFirst().approve(desk, first);
        lawyers.getFirst().approve(desk, second);
        var third = Lawyer.of("legal-3", people);

        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = List.of(first, second).stream()
                    .flatMap(proposed -> List.of(two, third).stream()
                            .map(lawyer -> CompletableFuture.supplyAsync(() -> outcome(lawyer, proposed), pool)))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder("1", "framework-invalid", "framework-invalid", "proposal-closed");
        }
        assertThat(standing(first)).hasSize(1);
    }

    private static String outcome(Lawyer lawyer, Shown proposed) {
        try {
            var statement = ApprovalStatement.of(lawyer.person(), proposed.proposal());
            var shown = approve(lawyer, proposed, lawyer.sign(statement.text()));
            return shown.proposal().number().map(String::valueOf).orElse("none");
        } catch (ProblemException e) {
            return e.problem().name();
        }
    }

    @Test
    void does_all_of_an_approval_or_nothing_wherever_it_breaks_off() {
        var proposed = desk.propose(one.person(), laws.unknown());
        one.approve(desk, proposed);
        var signature = two.signature(desk, proposed);
        var before = leaves(proposed);

        int statements = 0;
        while (!completes(new Fragile(hub.database, statements), proposed, signature)) {
            assertThat(leaves(proposed)).isEqualTo(before);
            assertThat(desk.versions(one.person()))
                    .noneMatch(version ->
                            version.framework().equals(proposed.proposal().framework()));
            statements++;
        }

        assertThat(statements).isGreaterThan(5);
        assertThat(leaves(proposed)).hasSize(before.size() + 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(standing(proposed)).hasSize(1));
    }

    private static boolean completes(Fragile database, Shown proposed, String signature) {
        try {
            hub.legalDeskOn(database).approve(two.person(), id(proposed), signature);
            return true;
        } catch (ProblemException e) {
            assertThat(e.problem().name()).isEqualTo("unavailable");
            return false;
        }
    }

    // ---- what it changes

    @Test
    void decides_by_the_new_version_from_the_next_question_on_and_again_what_waits_to_leave() {
        hub.post.answer(Hub.KOREA, letter -> {
            throw new DeliveryException("CONNECT_FAILED", null);
        });
        var waiting = submit();
        awaitState(waiting, "customs:KR,CMAA,QUEUED");
        var shipped = desk.versions(one.person(), "JP-KR-CMAA").getFirst();
        assertThat(versionsDecidedBy(waiting)).containsExactly(shipped.versionHash());

        var changed = enact(laws.koreaWithoutTobacco());

        awaitState(waiting, "customs:KR,CMAA,REFUSED");
        assertThat(versionsDecidedBy(waiting))
                .containsExactly(shipped.versionHash(), changed.proposal().versionHash());
        var refused = submit();
        awaitState(refused, "customs:KR,CMAA,REFUSED");
        assertThat(versionsDecidedBy(refused))
                .containsExactly(changed.proposal().versionHash());
        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(letter)));

        var rolledBack = enact(laws.korea());

        assertThat(rolledBack.proposal().number()).contains(3);
        var later = submit();
        awaitState(later, "customs:KR,CMAA,DELIVERED");
        assertThat(versionsDecidedBy(later)).containsExactly(shipped.versionHash());
        assertThat(basisOf(later)).containsExactly(shipped.versionHash());
        assertThat(desk.versions(two.person(), "JP-KR-CMAA"))
                .extracting(StoredVersion::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void lets_a_version_count_from_its_day_on() {
        var draft = laws.unknown();
        var now = enact(draft);
        var then = enact(Laws.from(Laws.noted(draft, "later"), laws.today().plusDays(5)));
        var frameworks = hub.standing.get();

        assertThat(frameworks
                        .named(framework(now), laws.today().plusDays(4))
                        .orElseThrow()
                        .versionHash())
                .isEqualTo(now.proposal().versionHash());
        assertThat(frameworks
                        .named(framework(now), laws.today().plusDays(5))
                        .orElseThrow()
                        .versionHash())
                .isEqualTo(then.proposal().versionHash());
    }

    @Test
    void tells_other_nodes_within_seconds() {
        try (var other = hub.anotherNode(sentence -> {})) {
            var proposed = enact(laws.unknown());

            await().atMost(PATIENCE)
                    .until(() -> other.get().named(framework(proposed)).isPresent());
        }
    }

    @Test
    void keeps_the_ledger_whole() throws SQLException {
        enact(laws.unknown());

        try (var connection = hub.database.getConnection()) {
            assertThat(LedgerCheck.verify(connection).flaw()).isEmpty();
        }
    }

    // ---- in words

    private static Shown enact(Draft draft) {
        var proposed = desk.propose(one.person(), draft);
        one.approve(desk, proposed);
        return two.approve(desk, proposed);
    }

    private static Shown approve(Lawyer lawyer, Shown proposed, String jws) {
        return desk.approve(lawyer.person(), id(proposed), jws);
    }

    private static void assertInvalid(Draft draft, String wrong) {
        var problem = problem(() -> desk.propose(one.person(), draft));
        assertThat(problem.name()).isEqualTo("framework-invalid");
        assertThat(problem.defects())
                .anySatisfy(defect -> assertThat(defect.rule()).contains(wrong));
    }

    private static void assertUntrustedBy(Lawyer lawyer, String reason) {
        var proposed = desk.propose(one.person(), laws.unknown());
        var statement = ApprovalStatement.of(lawyer.person(), proposed.proposal());
        assertUntrusted(lawyer, proposed, lawyer.sign(statement.text()), reason);
    }

    private static void assertUntrusted(Lawyer lawyer, String jws, String reason) {
        assertUntrusted(lawyer, desk.propose(one.person(), laws.unknown()), jws, reason);
    }

    private static void assertUntrusted(Lawyer lawyer, Shown proposed, String jws, String reason) {
        assertThat(problem(() -> approve(lawyer, proposed, jws)).name()).isEqualTo("approval-invalid");
        assertRefusalIsRecorded(reason);
        assertThat(leaves(proposed)).containsExactly("framework-proposed");
    }

    private static void assertRefusalIsRecorded(String reason) {
        assertThat(hub.select("select peer from security_repeat where reason = ?", reason))
                .containsExactly("customs:JP");
    }

    private static Problem problem(Runnable act) {
        return assertThatThrownBy(act::run)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .actual()
                .problem();
    }

    private static UUID id(Shown shown) {
        return shown.proposal().proposalId();
    }

    private static String framework(Shown shown) {
        return shown.proposal().framework();
    }

    /** Hashes of the versions that the hub asks by now. */
    private static List<String> standing(Shown shown) {
        return hub.standing.get().versions(framework(shown)).stream()
                .map(version -> version.framework().versionHash())
                .toList();
    }

    private static List<String> leaves(Shown shown) {
        return hub.select(
                "select kind from ledger_leaf where convert_from(leaf, 'UTF8')::jsonb ->> 'proposalId' = ? "
                        + "order by appended_at",
                id(shown).toString());
    }

    private static UUID submit() {
        var id = hub.newId();
        return hub.accept(report(id, "L-" + id.toString().substring(9, 35), List.of(to("KR", Lane.CMAA))))
                .reportId();
    }

    private static void awaitState(UUID reportId, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly(state));
    }

    private static List<String> basisOf(UUID reportId) {
        return hub.select(
                "select convert_from(leaf, 'UTF8')::jsonb ->> 'frameworkVersion' from ledger_leaf "
                        + "where kind = 'decided' and convert_from(leaf, 'UTF8')::jsonb ->> 'reportId' = ?",
                reportId.toString());
    }

    /** Of each decision on a report, in order: the hash of the one framework that was looked at. */
    private static List<String> versionsDecidedBy(UUID reportId) {
        return hub.select(
                "select convert_from(items, 'UTF8')::jsonb -> 0 ->> 'versionHash' "
                        + "from ledger_leaf join ledger_list using (leaf_hash) "
                        + "where kind = 'decided' and name = 'considered' "
                        + "and convert_from(leaf, 'UTF8')::jsonb ->> 'reportId' = ? order by appended_at",
                reportId.toString());
    }
}
