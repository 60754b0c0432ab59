package org.rilohub.gateway.login;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One sign-in, told to the person line by line; the token goes to its file and is never shown. */
public final class Login {
    private final DeviceSignIn signIn;
    private final TokenFile file;
    private final PrintWriter out;

    private Login(DeviceSignIn signIn, TokenFile file, PrintWriter out) {
        this.signIn = signIn;
        this.file = file;
        this.out = out;
    }

    /**
     * What it needs.
     *
     * @param issuer as tokens name it
     * @param authorities of the issuer's TLS certificate; nobody else is trusted
     * @param client its client id at the issuer, for which device codes are allowed
     * @param token the file to keep the token in
     */
    public record Plan(
            URI issuer,
            List<X509Certificate> authorities,
            String client,
            Path token,
            Clock clock,
            SecureRandom random,
            Pause pause) {
        public Plan {
            authorities = List.copyOf(authorities);
        }
    }

    public static Login of(Plan plan, PrintWriter out) {
        var issuer = new OpenIdIssuer(plan.issuer(), plan.authorities());
        var signIn = new DeviceSignIn(issuer, plan.client(), Proof.made(plan.random()), plan.clock(), plan.pause());
        return new Login(signIn, new TokenFile(plan.token()), out);
    }

    /**
     * Shows the code and waits for the person.
     *
     * @return whether somebody is signed in; if not, the reason was printed
     * @throws IssuerException if the issuer does not answer, or not as it should
     * @throws IOException if the token cannot be kept
     */
    public boolean run() throws IOException, InterruptedException {
        var offer = signIn.ask();
        show(offer);
        return switch (signIn.await(offer)) {
            case Outcome.Approved(var token) -> kept(token);
            case Outcome.Denied() -> not("Refused at the issuer. Nobody is signed in.");
            case Outcome.Expired() -> not("Nobody approved in time. Nobody is signed in.");
        };
    }

    private void show(Offer offer) {
        out.println("Open in a browser:  " + offer.address());
        out.println("and enter the code: " + offer.userCode());
        if (!offer.direct().equals(offer.address())) {
            out.println("or open at once:    " + offer.direct());
        }
        out.println("Waiting until " + offer.ends().truncatedTo(ChronoUnit.SECONDS) + " for you to approve.");
        out.flush();
    }

    private boolean kept(AccessToken token) throws IOException {
        file.keep(token);
        out.println("Signed in for " + token.organisation() + ", "
                + (token.roles().isEmpty() ? "without a role" : "as " + String.join(", ", token.roles()))
                + ", until " + token.ends() + ".");
        out.println("The token lies in " + file.path() + ", readable by you alone.");
        out.flush();
        return true;
    }

    private boolean not(String reason) {
        out.println(reason);
        out.flush();
        return false;
    }
}
