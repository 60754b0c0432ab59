package org.rilohub.gateway.issuer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.rilohub.gateway.login.Login;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody signs in who answers in a browser as soon as the terminal waits. */
final class Terminal {
    static final String APPROVE = "accept";
    static final String REFUSE = "cancel";

    private static final Pattern DIRECT = Pattern.compile("or open at once: +(\\S+)");

    private final StringWriter shown = new StringWriter();
    private final Path tokenFile;
    private final Login login;
    private final Person person;
    private boolean answered;

    Terminal(URI issuer, List<X509Certificate> authorities, Clock clock, Path tokenFile, Person person) {
        this.tokenFile = tokenFile;
        this.person = person;
        var plan =
                new Login.Plan(issuer, authorities, Clients.PEOPLE, tokenFile, clock, new SecureRandom(), this::answer);
        this.login = Login.of(plan, new PrintWriter(shown));
    }

    /** Somebody at a browser who opens the address and answers; the page in the end. */
    @FunctionalInterface
    interface Person {
        String answer(URI address) throws IOException;
    }

    /** Takes no time: the issuer knows the answer before it is asked for the first time. */
    private void answer(Duration time) {
        if (answered) {
            throw new AssertionError("still waiting though the person has answered");
        }
        answered = true;
        var direct = DIRECT.matcher(shown());
        if (!direct.find()) {
            throw new AssertionError("no address with the code in it");
        }
        try {
            person.answer(URI.create(direct.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean login() throws IOException {
        try {
            return login.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    String shown() {
        return shown.toString();
    }

    Path tokenFile() {
        return tokenFile;
    }

    String token() {
        return JsonMapper.shared().readTree(tokenFile).path("access_token").asString();
    }
}
