package org.gemmaarena.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

    private static final UUID ANNA = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID BERT = UUID.nameUUIDFromBytes(new byte[] {2});

    private final WaitingLine line = new WaitingLine(server -> server.equals("one") ? 1 : 2);
    private int tickets;

    @Test
    void a_ticket_goes_on_at_once_where_there_is_room() {
        var ticket = ticket(ANNA, Map.of("two", 2));
        assertThat(line.enter(ticket)).containsExactly(ticket);
        assertThat(line.places()).isEmpty();
    }

    @Test
    void others_wait_in_their_order_until_it_leaves() {
        var first = ticket(ANNA, Map.of("two", 2));
        var second = ticket(BERT, Map.of("two", 2));
        var third = ticket(UUID.randomUUID(), Map.of("two", 2));
        line.enter(first);
        assertThat(line.enter(second)).isEmpty();
        assertThat(line.enter(third)).isEmpty();
        assertThat(line.places()).isEqualTo(Map.of(second.id(), 1, third.id(), 2));
        assertThat(line.leave(first.id(), "two")).containsExactly(second);
        assertThat(line.places()).isEqualTo(Map.of(third.id(), 1));
    }

    @Test
    void owners_take_turns_however_many_tickets_one_of_them_has() {
        line.enter(ticket(ANNA, Map.of("one", 1)));
        var annas = List.of(ticket(ANNA, Map.of("one", 1)), ticket(ANNA, Map.of("one", 1)));
        annas.forEach(line::enter);
        var berts = ticket(BERT, Map.of("one", 1));
        line.enter(berts);
        assertThat(line.places())
                .isEqualTo(
                        Map.of(berts.id(), 1, annas.get(0).id(), 2, annas.get(1).id(), 3));
    }

    @Test
    void a_ticket_that_needs_two_servers_is_not_overtaken_on_the_one_that_is_free() {
        line.enter(ticket(ANNA, Map.of("one", 1)));
        var both = ticket(BERT, Map.of("one", 1, "two", 2));
        line.enter(both);
        assertThat(line.enter(ticket(UUID.randomUUID(), Map.of("two", 1)))).isEmpty();
        assertThat(line.places().get(both.id())).isEqualTo(1);
    }

    @Test
    void a_ticket_that_wants_more_than_a_server_has_gets_all_of_it() {
        var greedy = ticket(ANNA, Map.of("two", 100));
        assertThat(line.enter(greedy)).containsExactly(greedy);
        var next = ticket(BERT, Map.of("two", 1));
        assertThat(line.enter(next)).isEmpty();
        assertThat(line.leave(greedy.id(), "two")).containsExactly(next);
    }

    @Test
    void whoever_gives_up_waiting_leaves_no_trace() {
        var first = ticket(ANNA, Map.of("one", 1));
        line.enter(first);
        var impatient = ticket(BERT, Map.of("one", 1));
        line.enter(impatient);
        assertThat(line.leave(impatient.id(), "one")).isEmpty();
        assertThat(line.places()).isEmpty();
        assertThat(line.leave(first.id(), "one")).isEmpty();
        var next = ticket(BERT, Map.of("one", 1));
        assertThat(line.enter(next)).containsExactly(next);
    }

    @Test
    void leaving_twice_frees_a_server_once() {
        var first = ticket(ANNA, Map.of("one", 1));
        line.enter(first);
        line.leave(first.id(), "one");
        line.leave(first.id(), "one");
        line.enter(ticket(ANNA, Map.of("one", 1)));
        assertThat(line.enter(ticket(BERT, Map.of("one", 1)))).isEmpty();
    }

    private Ticket ticket(UUID owner, Map<String, Integer> slots) {
        return new Ticket(UUID.randomUUID(), owner, slots, Instant.EPOCH.plusSeconds(tickets++));
    }
}
