package org.rilohub.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.embedded.EmbeddedPostgres;
import org.rilohub.schemas.Party;

class ReviewsTest {
    private static final Party OFFICE = Party.of("rilo:AP");
    private static final Party JAPAN = Party.customs("JP");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static Connection tx;

    private final Reviews reviews = new Reviews();

    @BeforeAll
    static void start() throws SQLException {
        postgres = EmbeddedPostgres.start(folder, Path.of("target", "postgres").toAbsolutePath(), sentence -> {});
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .load()
                .migrate();
        tx = postgres.connect();
    }

    @AfterAll
    static void stop() throws SQLException {
        tx.close();
        postgres.close();
    }

    @Test
    void opens_one_review_for_each_report_however_many_receivers_it_has() throws SQLException {
        var review = open(UUID.randomUUID());
        reviews.open(tx, new Review(UUID.randomUUID(), OFFICE, review.reportId(), JAPAN, AT, List.of()));

        assertThat(reviews.openTasks(tx, OFFICE))
                .filteredOn(each -> each.reportId().equals(review.reportId()))
                .containsExactly(review);
    }

    @Test
    void shows_and_releases_to_its_owner_only() throws SQLException {
        var review = open(UUID.randomUUID());

        assertThat(reviews.openTasks(tx, JAPAN)).isEmpty();
        assertThat(reviews.release(tx, review.taskId(), JAPAN, "subject", AT)).isEmpty();
        assertThat(reviews.release(tx, review.taskId(), OFFICE, "subject", AT)).contains(review.reportId());
    }

    @Test
    void releases_once_and_says_so_to_whoever_comes_later() throws SQLException {
        var review = open(UUID.randomUUID());
        reviews.release(tx, review.taskId(), OFFICE, "subject", AT);

        assertThat(reviews.release(tx, review.taskId(), OFFICE, "another", AT)).isEmpty();
        assertThat(reviews.openTasks(tx, OFFICE)).doesNotContain(review);
        assertThat(reviews.open(tx, review)).isTrue();
    }

    private Review open(UUID reportId) throws SQLException {
        var review = new Review(UUID.randomUUID(), OFFICE, reportId, JAPAN, AT, List.of("profile=STANDARD"));
        assertThat(reviews.open(tx, review)).isFalse();
        return review;
    }
}
