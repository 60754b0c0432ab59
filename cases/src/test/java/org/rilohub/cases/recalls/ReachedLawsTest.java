package org.rilohub.cases.recalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rilohub.cases.disclosures.Telling;
import org.rilohub.schemas.Party;

/** What holds however information went round. */
class ReachedLawsTest {
    private static final List<Party> PARTIES =
            List.of(Party.customs("JP"), Party.customs("KR"), Party.customs("NL"), Party.customs("FR"));
    /** Nobody here asks a database. */
    private static final Connection NONE = (Connection) Proxy.newProxyInstance(
            ReachedLawsTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    /** One message told another party, and that telling stands in a third message. */
    record Hand(int message, int receiver, int usedIn) {}

    @Property
    void finds_everybody_whom_it_reached_once_and_nobody_else(@ForAll("hands") List<Hand> hands) throws SQLException {
        var web = new Web();
        var messages = new ArrayList<UUID>();
        PARTIES.forEach(party -> messages.add(web.message(party)));
        for (var hand : hands) {
            var told = web.tell(messages.get(hand.message()), PARTIES.get(hand.receiver()));
            web.uses(messages.get(hand.usedIn()), told);
        }

        var reached = Reached.by(NONE, web, messages.getFirst());

        assertThat(reached)
                .extracting(each -> each.told().dispatchId())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(closure(web, messages.getFirst()));
        assertThat(reached).extracting(Reached::hop).isSorted().allMatch(hop -> hop >= 1);
    }

    /** The same, said in another way: as long as it grows. */
    private static Set<UUID> closure(Web web, UUID first) {
        var messages = new HashSet<>(Set.of(first));
        var told = new HashSet<UUID>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var message : List.copyOf(messages)) {
                for (var telling : web.toldOf(NONE, message)) {
                    grew |= add(web, telling, messages, told);
                }
            }
        }
        return told;
    }

    private static boolean add(Web web, Telling telling, Set<UUID> messages, Set<UUID> told) {
        boolean grew = told.add(telling.dispatchId());
        return messages.addAll(web.builtOn(NONE, telling.dispatchId())) || grew;
    }

    @Provide
    Arbitrary<List<Hand>> hands() {
        var index = Arbitraries.integers().between(0, PARTIES.size() - 1);
        return Combinators.combine(index, index, index).as(Hand::new).list().ofMaxSize(12);
    }
}
