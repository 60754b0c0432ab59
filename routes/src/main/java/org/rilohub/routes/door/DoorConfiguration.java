package org.rilohub.routes.door;

import java.time.Clock;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.rilohub.agreements.Agreements;
import org.rilohub.routes.Acceptance;
import org.rilohub.routes.AlertDesk;
import org.rilohub.routes.CaseBoard;
import org.rilohub.routes.CaseDesk;
import org.rilohub.routes.CenBoard;
import org.rilohub.routes.Decisions;
import org.rilohub.routes.Desk;
import org.rilohub.routes.Inbox;
import org.rilohub.routes.LegalDesk;
import org.rilohub.routes.OfficialBoard;
import org.rilohub.routes.Opening;
import org.rilohub.routes.OperationBoard;
import org.rilohub.routes.PublicationDesk;
import org.rilohub.routes.SecurityEvents;
import org.rilohub.routes.StatusBoard;
import org.rilohub.routes.UploadBoard;
import org.rilohub.schemas.CodeLists;
import org.rilohub.security.SoapResponses;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The HTTP doors, ready to stand in a Spring Boot web application. It needs beans of {@link DoorSettings}, {@link Clock},
 * {@code Directory}, {@link Opening}, {@link SoapResponses}, {@link Acceptance}, {@link SecurityEvents},
 * {@link StatusBoard}, {@link Inbox}, {@link Desk}, {@link LegalDesk}, {@link Decisions}, {@link Agreements},
 * {@link CaseBoard}, {@link CaseDesk}, {@link AlertDesk}, {@link OperationBoard}, {@link OfficialBoard}, {@link CenBoard}, {@link PublicationDesk} and {@link UploadBoard}.
 */
@Configuration(proxyBeanMethods = false)
@Import(SecurityConfiguration.class)
public class DoorConfiguration {
    @Bean
    Refusals refusals(SecurityEvents events) {
        return new Refusals(events);
    }

    @Bean
    DoorServer doorServer(DoorSettings settings, Refusals refusals) {
        return new DoorServer(settings, refusals);
    }

    @Bean
    StaffPort staffPort(DoorServer server) {
        return server::staffPort;
    }

    @Bean
    ProblemAdvice problemAdvice(Refusals refusals) {
        return new ProblemAdvice(refusals);
    }

    @Bean
    ProblemErrorController problemErrorController(Refusals refusals) {
        return new ProblemErrorController(refusals);
    }

    @Bean
    Intake intake(DoorSettings settings, Clock clock) {
        return new Intake(new BoundedBody(settings.slowest()), new BodyBudget(settings.bodyBytes()), clock);
    }

    @Bean
    FilterRegistrationBean<BodyBudgetFilter> bodyBudgetFilter() {
        var registration = new FilterRegistrationBean<>(new BodyBudgetFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    MessageController messageController(
            Intake intake,
            Acceptance acceptance,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping paths) {
        var controller = new MessageController(intake, acceptance);
        controller.register(paths);
        return controller;
    }

    @Bean
    StatusController statusController(StatusBoard board) {
        return new StatusController(board);
    }

    @Bean
    InboxController inboxController(Intake intake, Inbox inbox) {
        return new InboxController(intake, inbox);
    }

    @Bean
    UploadController uploadController(Intake intake, UploadBoard board) {
        return new UploadController(new UploadIntake(intake), board);
    }

    @Bean
    TemplateController templateController() {
        return new TemplateController();
    }

    @Bean
    CodeListController codeListController(Clock clock) {
        return new CodeListController(CodeLists.standard(), clock);
    }

    @Bean
    OpenApiController openApiController() {
        return new OpenApiController();
    }

    @Bean
    SoapService soapService(
            Intake intake,
            Opening opening,
            Acceptance acceptance,
            StatusBoard board,
            Inbox inbox,
            SoapResponses responses) {
        return new SoapService(intake, opening, acceptance, board, inbox, responses);
    }

    @Bean
    SoapDoor soapDoor(DoorSettings settings, SoapService service, Refusals refusals) {
        return new SoapDoor(settings.publicBase(), service, refusals);
    }

    @Bean
    ServletRegistrationBean<CXFNonSpringServlet> soapServlet(SoapDoor door) {
        var registration = new ServletRegistrationBean<>(door.servlet(), PublishedPaths.SOAP + "/*");
        registration.setLoadOnStartup(1);
        registration.addInitParameter("hide-service-list-page", "true");
        return registration;
    }

    @Bean
    FilterRegistrationBean<SoapGate> soapGate(Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new SoapGate(refusals));
        registration.addUrlPatterns(PublishedPaths.SOAP + "/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    @Bean
    TaskController taskController(Intake intake, Desk desk) {
        return new TaskController(intake, desk);
    }

    @Bean
    ProposalController proposalController(Intake intake, LegalDesk desk) {
        return new ProposalController(intake, desk);
    }

    @Bean
    AgreementController agreementController(LegalDesk desk) {
        return new AgreementController(desk);
    }

    @Bean
    DecisionController decisionController(Decisions decisions) {
        return new DecisionController(decisions);
    }

    @Bean
    CaseController caseController(Intake intake, CaseBoard board) {
        return new CaseController(intake, board);
    }

    @Bean
    LetterController letterController(Intake intake, CaseDesk cases, AlertDesk alerts, SecurityEvents events) {
        return new LetterController(intake, cases, alerts, events);
    }

    @Bean
    OperationController operationController(Intake intake, OperationBoard board) {
        return new OperationController(intake, board);
    }

    @Bean
    OfficialController officialController(Intake intake, OfficialBoard board) {
        return new OfficialController(intake, board);
    }

    @Bean
    CenController cenController(Intake intake, CenBoard board, PublicationDesk desk) {
        return new CenController(intake, board, desk);
    }

    @Bean
    SeizureController seizureController(Intake intake, CenBoard board) {
        return new SeizureController(intake, board);
    }

    @Bean
    ConsentController consentController(CaseBoard board) {
        return new ConsentController(board);
    }

    @Bean
    ObligationController obligationController(CaseBoard board) {
        return new ObligationController(board);
    }

    @Bean
    RecallController recallController(CaseBoard board) {
        return new RecallController(board);
    }

    @Bean
    PreviewController previewController(Intake intake, Agreements agreements) {
        return new PreviewController(intake, agreements);
    }
}
