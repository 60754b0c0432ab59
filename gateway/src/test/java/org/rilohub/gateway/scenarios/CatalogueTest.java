package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.gateway.scenarios.Courier.Way;
import org.rilohub.schemas.MessageForm;

/** Every message of the catalogue (interface guide, chapter 2), from every kind of door to every kind of door. */
@ExtendWith(SharedRegion.class)
class CatalogueTest {
    private static final String OPERATION = "OP-CATALOGUE.1";

    private final Set<Way> arrived = ConcurrentHashMap.newKeySet();
    private final Region region;
    private final Staff staff;

    CatalogueTest(Region region) {
        this.region = region;
        this.staff = new Staff(region);
    }

    @Test
    void arrives_word_for_word_from_every_door_at_every_door() {
        begins();
        var correspondences = List.of("KR", "NL", "NO").stream()
                .flatMap(other -> List.of(correspondence("JP", other), correspondence(other, "JP")).stream())
                .toList();

        assertThat(unfold(correspondences)).isEmpty();
        assertThat(arrived).isEqualTo(everything());
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    /** All at once; what went wrong in any. */
    private static List<String> unfold(List<Correspondence> all) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return all.stream()
                    .map(each -> CompletableFuture.runAsync(each::unfolds, pool)
                            .handle((nothing, trouble) -> Optional.ofNullable(trouble)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .map(Throwable::toString)
                    .toList();
        }
    }

    /** No message is left out, and no door. */
    private static Set<Way> everything() {
        var ways = new HashSet<Way>();
        for (var form : MessageForm.catalogue()) {
            ways.add(new Way(form.type(), "SOAP", "QUEUE"));
            ways.add(new Way(form.type(), "REST", "QUEUE"));
            ways.add(new Way(form.type(), "QUEUE", "SOAP"));
            ways.add(new Way(form.type(), "QUEUE", "REST"));
            ways.add(new Way(form.type(), "QUEUE", "INBOX"));
        }
        return ways;
    }

    private Correspondence correspondence(String asking, String asked) {
        return new Correspondence(courier(asking, asked), courier(asked, asking), OPERATION);
    }

    private Courier courier(String from, String to) {
        return new Courier(region, staff, region.bureau(from), region.bureau(to), arrived);
    }

    private void begins() {
        var now = region.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var leader = staff.member("rilo-officer");
        var created = leader.posts(
                "/v1/operations",
                Map.of(
                        "code", OPERATION,
                        "title", Map.of("en", "Every message", "ja", "全電文"),
                        "kinds", List.of("Warning", "Feedback"),
                        "ceiling", "AMBER",
                        "start", now.toString(),
                        "end", now.plus(Duration.ofDays(30)).toString(),
                        "retentionDays", 90,
                        "members", List.of("customs:JP", "customs:KR", "customs:NL", "customs:NO")));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        Waiting.until(
                "the beginning",
                () -> leader.reads("/v1/operations/" + OPERATION).text("state").equals("RUNNING"));
    }
}
