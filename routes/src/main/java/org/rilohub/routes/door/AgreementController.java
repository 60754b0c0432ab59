package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rilohub.cases.frameworks.StoredVersion;
import org.rilohub.routes.LegalDesk;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The frameworks the hub asks, in every version there ever was. */
@RestController
final class AgreementController {
    private final LegalDesk desk;

    AgreementController(LegalDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PublishedPaths.AGREEMENTS)
    ResponseEntity<byte[]> agreements(HttpServletRequest request) {
        var byFramework = desk.versions(Caller.person(request)).stream()
                .collect(Collectors.groupingBy(StoredVersion::framework, TreeMap::new, Collectors.toList()));
        var items = byFramework.entrySet().stream()
                .map(each -> tree(each.getKey(), each.getValue()))
                .toList();
        return json(Map.of("items", items));
    }

    @GetMapping(PublishedPaths.AGREEMENT)
    ResponseEntity<byte[]> agreement(
            @PathVariable String framework, @RequestParam Optional<String> version, HttpServletRequest request) {
        var versions = desk.versions(Caller.person(request), framework);
        if (version.isEmpty()) {
            return json(tree(framework, versions));
        }
        return json(versions.stream()
                .filter(each -> String.valueOf(each.number()).equals(version.get()))
                .findFirst()
                .map(AgreementController::whole)
                .orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_VERSION")));
    }

    private static SortedMap<String, Object> tree(String framework, List<StoredVersion> versions) {
        return new TreeMap<>(Map.of(
                "framework",
                framework,
                "versions",
                versions.stream().map(AgreementController::brief).toList()));
    }

    private static SortedMap<String, Object> brief(StoredVersion version) {
        var tree = new TreeMap<String, Object>();
        tree.put("number", version.number());
        tree.put("versionHash", version.versionHash());
        tree.put("casesHash", version.casesHash());
        tree.put("source", version.source().name());
        tree.put("recordedAt", version.recordedAt().toString());
        version.effectiveFrom().ifPresent(day -> tree.put("effectiveFrom", day.toString()));
        version.proposal().ifPresent(id -> tree.put("proposalId", id.toString()));
        return tree;
    }

    private static SortedMap<String, Object> whole(StoredVersion version) {
        var tree = brief(version);
        tree.put("framework", version.framework());
        tree.put("text", version.yaml());
        tree.put("cases", version.cases());
        return tree;
    }

    private static ResponseEntity<byte[]> json(Object tree) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.octets(tree));
    }
}
