package org.rilohub.cases.recalls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.cases.Delivered;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;

/** Finds everybody who has what is called back, also those who get it only now. */
final class Spreading {
    private final RecallSetting setting;
    private final Ringing ringing;
    private final RecallLog log;
    private final RecallStore store = new RecallStore();

    Spreading(RecallSetting setting, Ringing ringing) {
        this.setting = setting;
        this.ringing = ringing;
        this.log = new RecallLog(setting.leaves());
    }

    /** Asks everybody whom it reached; whether it was opened by this call. */
    boolean open(Connection tx, RecallCase recall, Set<Party> named) throws SQLException {
        store.stopDeliveries(tx);
        if (!store.add(tx, recall)) {
            return false;
        }
        var reached = Reached.by(tx, setting.chain(), recall.concerning());
        log.opened(tx, recall, reached);
        var nearest = new LinkedHashMap<Party, Reached>();
        for (var each : reached) {
            store.reach(tx, recall, each);
            nearest.putIfAbsent(each.told().receiver(), each);
        }
        nearest.remove(recall.originator());
        for (var each : nearest.values()) {
            ask(tx, recall, each, named.contains(each.told().receiver()));
        }
        return true;
    }

    private void ask(Connection tx, RecallCase recall, Reached reached, boolean named) throws SQLException {
        if (store.ask(tx, asked(recall, reached, named), setting.clock().instant())) {
            store.again(tx, recall.recallId(), reached.told().dispatchId());
        }
        var receiver = reached.told().receiver();
        ringing.set(tx, store.hold(tx, recall.recallId(), receiver).orElseThrow(), recall.dueAt());
    }

    /** Somebody answered before it had heard of the last that came: it has heard of that now. */
    void askAgain(Connection tx, Asked asked) throws SQLException {
        store.ask(tx, asked, setting.clock().instant());
        ringing.set(tx, asked, store.recall(tx, asked.recallId()).dueAt());
    }

    private Asked asked(RecallCase recall, Reached reached, boolean named) {
        return new Asked(
                setting.newId(),
                recall.recallId(),
                recall.originator(),
                reached.told().receiver(),
                reached.told().provider(),
                reached.hop(),
                named,
                RecallState.SENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What was under way when it was called back has arrived. */
    void extend(Connection tx, Delivered delivered) throws SQLException {
        store.stopRecalls(tx);
        for (var reach : reaching(tx, delivered.messageId())) {
            if (!isLaterThan(reach.recall(), delivered.messageId())) {
                extend(tx, reach, delivered);
            }
        }
    }

    /**
     * Whether a message was handed in after what it is tied to had been replaced or cancelled, or does that itself: it is not
     * what must be deleted. After any other recall nothing of the kind leaves.
     */
    private static boolean isLaterThan(RecallCase recall, UUID messageId) {
        return recall.cause().equals(RecallCase.AMENDED)
                && (recall.recallId().equals(messageId) || Ids.madeAt(messageId).isAfter(recall.openedAt()));
    }

    private void extend(Connection tx, RecallStore.Reach reach, Delivered delivered) throws SQLException {
        for (var told : setting.told().tellings(tx, Set.of(delivered.dispatchId()))) {
            extend(tx, reach.recall(), new Reached(told, reach.hops() + 1));
        }
    }

    private void extend(Connection tx, RecallCase recall, Reached reached) throws SQLException {
        if (store.reach(tx, recall, reached)) {
            log.extended(tx, recall, reached);
            if (!reached.told().receiver().equals(recall.originator())) {
                ask(tx, recall, reached, false);
            }
        }
    }

    /** Whether a message, or something that it holds, was called back; being amended is no such thing. */
    boolean isRecalled(Connection tx, UUID messageId) throws SQLException {
        return reaching(tx, messageId).stream()
                .anyMatch(reach -> !reach.recall().cause().equals(RecallCase.AMENDED));
    }

    private List<RecallStore.Reach> reaching(Connection tx, UUID messageId) throws SQLException {
        return store.reaching(tx, messageId, setting.chain().origins(tx, messageId));
    }
}
