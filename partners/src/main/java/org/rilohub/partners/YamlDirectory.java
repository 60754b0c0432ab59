package org.rilohub.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterpart;

/** The partner files of one folder, {@code *.yaml}, as {@code docs/partner-file.md} describes them; read once. */
public final class YamlDirectory implements Directory {
    private final SortedMap<Party, PartnerFile> partners;
    private final Map<X509Certificate, Party> byTls;

    private YamlDirectory(SortedMap<Party, PartnerFile> partners, Map<X509Certificate, Party> byTls) {
        this.partners = Collections.unmodifiableSortedMap(partners);
        this.byTls = Map.copyOf(byTls);
    }

    /** Partner files that cannot be used, with every problem found: file, place and remedy. */
    public static final class UnusableException extends RuntimeException {
        private final List<String> problems;

        UnusableException(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
            this.problems = List.copyOf(problems);
        }

        /** Each {@code file: place: what to do}. */
        public List<String> problems() {
            return problems;
        }
    }

    /**
     * Loads a folder.
     *
     * @param settings values for {@code ${NAME}} in addresses, such as the environment
     * @throws UnusableException if anything is wrong in any file: a directory is loaded whole or not at all
     */
    public static YamlDirectory load(Path folder, Map<String, String> settings) {
        var problems = new ArrayList<String>();
        var partners = new TreeMap<Party, PartnerFile>();
        var byTls = new HashMap<X509Certificate, Party>();
        for (var file : files(folder)) {
            PartnerReader.read(file, settings, problems).ifPresent(partner -> {
                enter(file, partner, partners, problems);
                enterTls(file, partner, byTls, problems);
            });
        }
        if (!problems.isEmpty()) {
            throw new UnusableException(problems);
        }
        return new YamlDirectory(partners, byTls);
    }

    private static List<Path> files(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of partner files", e);
        }
    }

    private static void enter(
            Path file, PartnerFile partner, SortedMap<Party, PartnerFile> partners, List<String> problems) {
        if (partners.putIfAbsent(partner.party(), partner) != null) {
            problems.add(file.getFileName() + ": party: another file has it already; keep one of them");
        }
    }

    /** One certificate is one partner: otherwise the door could not tell who is there. */
    private static void enterTls(
            Path file, PartnerFile partner, Map<X509Certificate, Party> byTls, List<String> problems) {
        for (var certificate : partner.tls()) {
            var other = byTls.put(certificate, partner.party());
            if (other != null && !other.equals(partner.party())) {
                problems.add(file.getFileName() + ": certificates.tls: " + other + " has the same; give each its own");
            }
        }
    }

    @Override
    public Optional<PartnerFile> partner(Party party) {
        return Optional.ofNullable(partners.get(party));
    }

    @Override
    public List<PartnerFile> all() {
        return List.copyOf(partners.values());
    }

    @Override
    public List<PartnerFile> subscribers(Lane lane) {
        return partners.values().stream()
                .filter(partner -> partner.lanes().contains(lane))
                .toList();
    }

    @Override
    public Optional<Counterpart> find(Party party) {
        return partner(party).map(PartnerFile::counterpart);
    }

    @Override
    public Optional<Party> byTlsCertificate(X509Certificate certificate) {
        return Optional.ofNullable(byTls.get(certificate));
    }
}
