package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rilohub.schemas.MessageForm;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Every path of the doors, and who may call it; a path that is not here does not exist. */
final class PublishedPaths {
    static final String REPORTS = "/v1/seizure-reports";
    static final String REPORT = REPORTS + "/{id}";
    static final String CANCELLATION = REPORT + "/cancellation";
    static final String MESSAGES = "/v1/messages";
    static final String MESSAGE = MESSAGES + "/{id}";
    static final String INBOX = "/v1/inbox";
    static final String INBOX_RECEIPT = INBOX + "/{messageId}/receipt";
    static final String OPENAPI = "/v1/openapi.yaml";
    static final String SOAP = "/soap";
    static final String TASKS = "/v1/tasks";
    static final String TASK = TASKS + "/{taskId}";
    static final String TASK_DECISION = TASK + "/decision";
    static final String RELEASE = TASK + "/release";
    static final String AGREEMENTS = "/v1/agreements";
    static final String AGREEMENT = AGREEMENTS + "/{framework}";
    static final String PROPOSALS = "/v1/frameworks/proposals";
    static final String PROPOSAL = PROPOSALS + "/{proposalId}";
    static final String APPROVALS = PROPOSAL + "/approvals";
    static final String WITHDRAWAL = PROPOSAL + "/withdrawal";
    static final String DECISIONS = "/v1/decisions";
    static final String PREVIEW = DECISIONS + "/preview";

    static final String CASES = "/v1/cases";
    static final String CASE_SEARCH = CASES + "/search";
    static final String CASE = CASES + "/{id}";
    static final String CASE_EVENTS = CASE + "/events";
    static final String CASE_MESSAGES = CASE + "/messages";
    static final String REQUESTS = "/v1/assistance-requests";
    static final String REQUEST = REQUESTS + "/{id}";
    static final String REQUEST_EVENTS = REQUEST + "/events";
    static final String OFFICIALS = "/v1/officials";
    static final String OPERATIONS = "/v1/operations";
    static final String OPERATION = OPERATIONS + "/{code}";
    static final String MEMBERS = OPERATION + "/members";
    static final String LEAVING = MEMBERS + "/{party}/leave";
    static final String ENDING = OPERATION + "/end";
    static final String THREADS = OPERATION + "/threads";
    static final String THREAD = THREADS + "/{warningId}";
    static final String CONSENTS = "/v1/consents";
    static final String POINTERS = CONSENTS + "/pointers";
    static final String CONSENT = CONSENTS + "/{id}";
    static final String OBLIGATIONS = "/v1/obligations";
    static final String BALANCES = OBLIGATIONS + "/balances";
    static final String RECALLS = "/v1/recalls";
    static final String RECALL = RECALLS + "/{id}";
    static final String CEN = "/v1/cen";
    static final String REVIEWS = CEN + "/reviews";
    static final String PUBLICATION = CEN + "/publications/{reportId}";
    static final String VERDICT = PUBLICATION + "/decision";
    static final String THRESHOLDS = CEN + "/thresholds";
    static final String SEIZURE = CEN + "/seizures/{reportId}";
    static final String SPLIT = SEIZURE + "/split";
    static final String JOIN = SEIZURE + "/join";
    static final String CEN_ALERTS = CEN + "/alerts";
    static final String COUNTS = CEN + "/counts";

    static final String UPLOADS = "/v1/uploads";
    static final String UPLOAD = UPLOADS + "/{id}";
    static final String UPLOAD_RESULT = UPLOAD + "/result";
    static final String UPLOAD_CANCELLATION = UPLOAD + "/cancellation";
    static final String TEMPLATES = "/v1/upload-templates";
    static final String TEMPLATE = TEMPLATES + "/{file}";

    static final String CODE_LISTS = "/v1/code-lists";
    static final String CODE_LIST = CODE_LISTS + "/{list}";

    /** What lasts longer than a message, to be read by those who are part of it at either port. */
    private static final String[] RECORDS = {
        OPERATIONS,
        OPERATION,
        THREADS,
        THREAD,
        CONSENTS,
        POINTERS,
        CONSENT,
        OBLIGATIONS,
        BALANCES,
        RECALLS,
        RECALL,
        PUBLICATION,
        THRESHOLDS,
        SEIZURE,
        COUNTS
    };

    private static final String[] READERS = {
        "ROLE_staff_officer", "ROLE_staff_supervisor", "ROLE_staff_legal", "ROLE_staff_auditor"
    };
    private static final String[] DECIDERS = {"ROLE_staff_officer", "ROLE_staff_supervisor"};
    private static final String[] VOTERS = {"ROLE_staff_officer", "ROLE_staff_supervisor", "ROLE_staff_legal"};
    private static final String[] REVIEWERS = {"ROLE_staff_supervisor", "ROLE_staff_legal", "ROLE_staff_auditor"};
    private static final String LEGAL = "ROLE_staff_legal";

    /** Whoever calls one of these without the role for it learns that a role is missing. */
    private static final List<String> STAFF = List.of(
            TASKS,
            AGREEMENTS,
            PROPOSALS,
            DECISIONS,
            CASES,
            MESSAGES,
            OFFICIALS,
            OPERATIONS,
            CONSENTS,
            OBLIGATIONS,
            RECALLS,
            CEN,
            CODE_LISTS);

    private PublishedPaths() {}

    static void partners(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(REPORT, CANCELLATION, MESSAGE, INBOX, INBOX_RECEIPT, OPENAPI)
                .hasAuthority(SignedIn.PARTNER);
        rules.requestMatchers(
                        MessageForm.catalogue().stream().map(MessageForm::path).toArray(String[]::new))
                .hasAuthority(SignedIn.PARTNER);
        rules.requestMatchers(UPLOADS, UPLOAD, UPLOAD_RESULT, UPLOAD_CANCELLATION, TEMPLATES, TEMPLATE)
                .hasAuthority(SignedIn.PARTNER);
        rules.requestMatchers(HttpMethod.GET, REQUEST, REQUEST_EVENTS).hasAuthority(SignedIn.PARTNER);
        rules.requestMatchers(HttpMethod.GET, RECORDS).hasAuthority(SignedIn.PARTNER);
        rules.requestMatchers(HttpMethod.GET, CODE_LISTS, CODE_LIST).hasAuthority(SignedIn.PARTNER);
        rules.requestMatchers(SoapContract.all().stream()
                        .map(contract -> SOAP + contract.address())
                        .toArray(String[]::new))
                .hasAuthority(SignedIn.PARTNER);
    }

    static void staff(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.POST, RELEASE).hasAnyAuthority(DECIDERS);
        rules.requestMatchers(HttpMethod.POST, TASK_DECISION).hasAnyAuthority(VOTERS);
        rules.requestMatchers(TASKS, TASK, TASK_DECISION, RELEASE).hasAnyAuthority(READERS);
        rules.requestMatchers(HttpMethod.POST, PROPOSALS, APPROVALS, WITHDRAWAL).hasAuthority(LEGAL);
        rules.requestMatchers(PROPOSALS, PROPOSAL, APPROVALS, WITHDRAWAL, AGREEMENTS, AGREEMENT)
                .hasAnyAuthority(READERS);
        rules.requestMatchers(DECISIONS).hasAnyAuthority(REVIEWERS);
        rules.requestMatchers(PREVIEW).hasAnyAuthority(READERS);
        rules.requestMatchers(HttpMethod.POST, CASE_SEARCH).hasAnyAuthority(READERS);
        rules.requestMatchers(HttpMethod.GET, CASES, CASE, CASE_EVENTS, MESSAGE).hasAnyAuthority(READERS);
        rules.requestMatchers(HttpMethod.POST, CASE_MESSAGES, CEN_ALERTS).hasAnyAuthority(DECIDERS);
        rules.requestMatchers(HttpMethod.GET, RECORDS).hasAnyAuthority(READERS);
        rules.requestMatchers(HttpMethod.GET, CODE_LISTS, CODE_LIST).hasAnyAuthority(READERS);
        rules.requestMatchers(HttpMethod.POST, OFFICIALS).hasAuthority("ROLE_staff_supervisor");
        rules.requestMatchers(HttpMethod.GET, OFFICIALS, REVIEWS).hasAnyAuthority(READERS);
        rules.requestMatchers(HttpMethod.PUT, OPERATION).hasAnyAuthority(DECIDERS);
        rules.requestMatchers(HttpMethod.POST, OPERATIONS, MEMBERS, LEAVING, ENDING, VERDICT, THRESHOLDS, SPLIT, JOIN)
                .hasAnyAuthority(DECIDERS);
    }

    /** Whether a staff path was called without the role for it, rather than a path that does not exist. */
    static boolean isStaff(HttpServletRequest request) {
        return Entrance.STAFF.of(request)
                && STAFF.stream().anyMatch(path -> request.getRequestURI().startsWith(path));
    }
}
