package org.rilohub.agreements.second;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.load.FrameworkFiles;

/** The same frameworks twice: as the hub reads its files, and as the second reading has them. */
record World(String name, Agreements hub, List<SecondFramework> frameworks) {

    World {
        frameworks = List.copyOf(frameworks);
    }

    /** The 53, as published. */
    static World published() {
        return of("published", files(), SecondFrameworks.read());
    }

    /** Only the eleven of CPTPP: ten of them always have a better framework beside them. */
    static World onlyCptpp() {
        SortedMap<String, String> files = files();
        files.keySet().removeIf(file -> !file.startsWith("CPTPP-"));
        List<SecondFramework> second = new ArrayList<>(SecondFrameworks.read());
        second.removeIf(framework -> !framework.kind().equals("CPTPP"));
        return of("only CPTPP", files, second);
    }

    /** What the published 53 never show: equal rank, scopes that overlap in part, names of which a person must think. */
    static World amended() {
        SortedMap<String, String> files = files();
        List<SecondFramework> second = new ArrayList<>(SecondFrameworks.read());
        for (String id : List.of("JP-KR-CMAA", "JP-NO-CMAA", "JP-CH-EPA", "JP-NZ-AA", "JP-TW-OTHER", "CPTPP-CL")) {
            files.put(id + "2.yaml", changed(file(id), "id: " + id, "id: " + id + "2"));
            second.add(twin(named(second, id), Set.of()));
        }
        String twin = changed(file("JP-SG-EPA"), "id: JP-SG-EPA", "id: JP-SG-EPA2");
        files.put("JP-SG-EPA2.yaml", changed(twin, "except: []", "except: [DRUG, TAX]"));
        second.add(twin(named(second, "JP-SG-EPA"), Set.of("DRUG", "TAX")));
        String lower = changed(file("JP-BE-AA"), "id: JP-BE-AA", "id: JP-TH-AA2");
        files.put("JP-TH-AA2.yaml", changed(lower, "[\"JP\", \"BE\"]", "[\"JP\", \"TH\"]"));
        second.add(with(named(second, "JP-BE-AA"), "JP-TH-AA2", "TH", Set.of(), Set.of()));
        for (String id : List.of("JP-NL-CMAA", "JP-BR-CMAA", "JP-EU-CMAA", "JP-KR-CMAA")) {
            files.compute(
                    id + ".yaml",
                    (file, yaml) -> changed(
                            Objects.requireNonNull(yaml), "seriousHarmReview: []", "seriousHarmReview: [DRUG, IPR]"));
            SecondFramework plain = named(second, id);
            second.set(second.indexOf(plain), reviewed(plain, Set.of("DRUG", "IPR")));
        }
        return of("amended", files, second);
    }

    private static World of(String name, SortedMap<String, String> files, List<SecondFramework> second) {
        return new World(name, new Agreements(FrameworkFiles.of(files), submission -> new TreeMap<>()), second);
    }

    private static SecondFramework named(List<SecondFramework> all, String id) {
        Optional<SecondFramework> found =
                all.stream().filter(one -> one.id().equals(id)).findFirst();
        return found.orElseThrow();
    }

    private static SecondFramework twin(SecondFramework one, Set<String> excluded) {
        return with(one, one.id() + "2", one.partner(), excluded, one.harmReview());
    }

    private static SecondFramework reviewed(SecondFramework one, Set<String> categories) {
        return with(one, one.id(), one.partner(), one.excluded(), categories);
    }

    private static SecondFramework with(
            SecondFramework one, String id, String partner, Set<String> excluded, Set<String> harmReview) {
        return new SecondFramework(
                id, partner, one.kind(), one.begins(), one.ends(), one.flagged(), excluded, harmReview);
    }

    private static String changed(String yaml, String from, String to) {
        if (!yaml.contains(from)) {
            throw new IllegalStateException("the file has no longer " + from);
        }
        return yaml.replace(from, to);
    }

    private static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        file("index.txt", "").lines().forEach(id -> files.put(id + ".yaml", file(id)));
        return files;
    }

    private static String file(String id) {
        return file(id, ".yaml");
    }

    private static String file(String id, String ending) {
        try (InputStream in =
                Objects.requireNonNull(World.class.getResourceAsStream("/frameworks/" + id + ending), id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
