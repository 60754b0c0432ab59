package org.rilohub.gateway.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody at a browser who fills in whatever sign-in form the issuer shows. */
final class Browser {
    static final String REDIRECT = "http://127.0.0.1/signed-in";
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Https https;
    private final URI authorization;

    Browser(Https https, URI authorization) {
        this.https = https;
        this.authorization = authorization;
    }

    /** What a client proves itself with (RFC 7636). */
    record Proof(String verifier) {
        static Proof made() {
            return new Proof(UUID.randomUUID() + "-" + UUID.randomUUID());
        }

        Map<String, String> challenge() {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
                return Map.of(
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        Base64URL.encode(digest).toString());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Where somebody wants to sign in, before any password is asked. */
    private record Stop(URI address, HttpResponse<String> page) {
        boolean isHome() {
            return address.toString().startsWith(REDIRECT);
        }
    }

    /** The address the issuer sends the person back to; empty if it keeps showing pages. */
    Optional<URI> signIn(Map<String, String> proof, String account, String password) throws IOException {
        var request = new TreeMap<>(proof);
        request.putAll(Map.of(
                "response_type", "code", "client_id", Clients.PEOPLE, "redirect_uri", REDIRECT, "scope", "openid"));
        var address = URI.create(authorization + "?" + Https.encoded(request));
        var asked = follow(address, https.page(address));
        var end = asked.isHome() ? asked : submit(asked, account, password);
        return Optional.of(end).filter(Stop::isHome).map(Stop::address);
    }

    /** The code in the address the issuer sent somebody back to. */
    static Optional<String> code(URI returned) {
        var match = CODE.matcher(returned.toString());
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private Stop submit(Stop stop, String account, String password) throws IOException {
        var html = stop.page().body();
        var fields = new TreeMap<>(inputs(html));
        fields.put("username", account);
        fields.put("password", password);
        var action = first(FORM, html)
                .map(Browser::unescaped)
                .orElseThrow(() -> new IOException(
                        "no form to sign in with, but status " + stop.page().statusCode()));
        var address = stop.address().resolve(action);
        return follow(address, https.post(address, fields));
    }

    private Stop follow(URI from, HttpResponse<String> answer) throws IOException {
        var stop = new Stop(from, answer);
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var next = stop.page().headers().firstValue("Location");
            if (next.isEmpty()) {
                return stop;
            }
            var address = stop.address().resolve(next.get());
            stop = new Stop(address, stop.page());
            if (stop.isHome()) {
                return stop;
            }
            stop = new Stop(address, https.page(address));
        }
        throw new IOException("sent around in circles");
    }

    private static Map<String, String> inputs(String html) {
        var fields = new TreeMap<String, String>();
        INPUT.matcher(html)
                .results()
                .map(match -> match.group())
                .forEach(tag -> first(NAME, tag)
                        .ifPresent(name -> fields.put(
                                name, first(VALUE, tag).map(Browser::unescaped).orElse(""))));
        return fields;
    }

    private static String unescaped(String html) {
        return html.replace("&#x2F;", "/").replace("&amp;", "&");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
