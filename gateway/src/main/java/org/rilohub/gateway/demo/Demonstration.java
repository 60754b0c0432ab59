package org.rilohub.gateway.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Plays the scenario against a running hub and gathers what everybody saw. */
final class Demonstration {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Consumer<String> progress;
    private final Map<String, String> names = new TreeMap<>();
    private final Set<String> receipts = new TreeSet<>();
    private final Map<String, String> took = new TreeMap<>();
    private final List<Acceptance> acceptances = new ArrayList<>();

    Demonstration(Stage stage, Consumer<String> progress) {
        this.stage = stage;
        this.progress = progress;
    }

    /** Sends everything, releases what waits for RILO, waits until nothing moves any more. */
    Report play() {
        Scenario.STEPS.forEach(this::send);
        progress.accept("waiting for the decisions");
        settle("decision", () -> stage.dispatches().stream().noneMatch(Seen::undecided));
        progress.accept("the RILO officer signs in and releases what waits for the CEN lane");
        stage.release();
        settle("delivery", this::nothingMoves);
        for (var step : Scenario.EXCHANGES) {
            send(step);
            settle("delivery", this::nothingMoves);
        }
        return new Report(acceptances, rows());
    }

    private boolean nothingMoves() {
        return stage.dispatches().stream().noneMatch(Seen::moving);
    }

    /** What has not ended in time shows in the table, and is not as expected. */
    private void settle(String what, BooleanSupplier ended) {
        if (!stage.await(PATIENCE, ended)) {
            progress.accept("not every " + what + " ended within " + PATIENCE.toSeconds() + " s");
        }
    }

    private void send(Step step) {
        progress.accept(step.sender() + " sends " + Scenario.STORIES.get(step.name()));
        var answer = stage.partner(step.sender()).send(stage.message(step), step.mode(), step.resource(), values(step));
        var receipt = answer.path("receipt").asString("");
        acceptances.add(new Acceptance(
                step.name(),
                step.sender(),
                stage.door(step.sender()),
                answer.path("httpStatus").asInt(0),
                problem(answer),
                stage.quarantined(instance(answer)),
                verdict(step, answer, receipt)));
        names.putIfAbsent(answer.path("messageId").asString(), step.name());
        receipts.add(receipt);
    }

    /** The ids of earlier messages, as the hub has them. */
    private Map<String, String> values(Step step) {
        var values = new TreeMap<String, String>();
        step.ids().forEach((placeholder, earlier) -> values.put(placeholder, id(earlier)));
        return values;
    }

    private String id(Step.Earlier earlier) {
        return stage.dispatches().stream()
                .filter(seen -> earlier.name().equals(names.get(seen.messageId())))
                .filter(seen -> earlier.receiver().map(seen.receiver()::equals).orElse(true))
                .map(seen -> earlier.receiver().isPresent() ? seen.dispatchId() : seen.reportId())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(earlier.name() + " has not been accepted"));
    }

    private static String instance(JsonNode answer) {
        return answer.path("problem").path("instance").asString("").replaceFirst("^urn:uuid:", "");
    }

    private static String problem(JsonNode answer) {
        var problem = answer.path("problem");
        var type = problem.isObject() ? problem.path("type").asString("") : problem.asString("");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private String verdict(Step step, JsonNode answer, String receipt) {
        if (receipt.isEmpty() || !answer.path("receiptVerified").asBoolean(false)) {
            return "";
        }
        return receipts.contains(receipt) && step.mode().equals("repeat") ? "same-as-first" : "verified";
    }

    private List<Row> rows() {
        var deliveries = new Deliveries(stage.partners());
        var dispatches = stage.dispatches();
        var rows = new ArrayList<Row>();
        for (var dispatch : dispatches) {
            var name = names.get(dispatch.messageId());
            if (name != null) {
                rows.add(timed(deliveries.row(name, dispatch), dispatch));
            }
        }
        rows.addAll(deliveries.unaccounted(names, dispatches));
        return rows;
    }

    private Row timed(Row row, Seen dispatch) {
        dispatch.took().ifPresent(time -> took.put(row.key(), Long.toString(time.toMillis())));
        return row;
    }

    private static String answered(Acceptance each) {
        var refused = each.quarantined() ? "quarantined: " : "refused: ";
        return each.problem().isEmpty() ? "accepted" : refused + each.problem();
    }

    /** The story as a table, in the order of the messages. */
    void print(Report report, PrintWriter out) {
        var doors = new Table("message", "from", "door", "answer", "receipt");
        report.acceptances()
                .forEach(each -> doors.add(each.message(), each.sender(), each.door(), answered(each), each.receipt()));
        out.println(doors);
        var table = new Table(
                "message", "receiver", "lane", "decision", "legal basis", "withheld", "state", "receipt", "ms");
        report.rows()
                .forEach(row -> table.add(
                        row.message(),
                        row.receiver(),
                        row.lane(),
                        row.outcome() + (row.problems().isEmpty() ? "" : ": " + String.join(", ", row.problems())),
                        row.framework().isEmpty() ? "-" : row.framework(),
                        row.withheld().isEmpty() ? "-" : String.join(", ", row.withheld()),
                        row.state(),
                        row.receipt() ? "verified" : "-",
                        took.getOrDefault(row.key(), "-")));
        out.println(table);
    }
}
