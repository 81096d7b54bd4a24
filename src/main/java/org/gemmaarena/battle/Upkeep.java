package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Stores how the battles that are written here get on, for readers elsewhere and for whoever may have to take them over. */
@ApplicationScoped
class Upkeep {

    /** Their rows are locked until all of them are stored, and ends of answers wait for that. */
    private static final int TEXTS_AT_ONCE = 50;

    private final LiveBattles live;
    private final BattleStore store;
    private final ServerLine line;
    private final Map<UUID, Integer> storedPlaces = new ConcurrentHashMap<>();

    Upkeep(LiveBattles live, BattleStore store, ServerLine line) {
        this.live = live;
        this.store = store;
        this.line = line;
    }

    /** The battle is written anew, which has changed what is stored of its place. */
    void forgetPlace(UUID battle) {
        storedPlaces.remove(battle);
    }

    void storePlaces() {
        var now = line.places();
        var changes = new HashMap<UUID, Integer>();
        storedPlaces.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> changes.put(id, null));
        now.forEach((id, place) -> {
            if (!place.equals(storedPlaces.get(id))) {
                changes.put(id, place);
            }
        });
        if (!changes.isEmpty()) {
            store.storePlaces(changes);
            storedPlaces.keySet().retainAll(now.keySet());
            storedPlaces.putAll(now);
        }
    }

    /** Stores the text that has grown since the last time; what could not be stored is tried again the next time. */
    void storeTexts() {
        var grown = new ArrayList<Map.Entry<LiveAnswer, GrownText>>();
        for (var battle : live.all()) {
            battle.written().forEach((side, answer) -> answer.textToStore()
                    .ifPresent(text ->
                            grown.add(Map.entry(answer, new GrownText(battle.key(side), answer.attempt(), text)))));
        }
        for (int first = 0; first < grown.size(); first += TEXTS_AT_ONCE) {
            var some = grown.subList(first, Math.min(first + TEXTS_AT_ONCE, grown.size()));
            store.storeTexts(some.stream().map(Map.Entry::getValue).toList());
            some.forEach(one -> one.getKey().stored(one.getValue().text().length()));
        }
    }

    /** Keeps the leases of the battles written here, and gives up those that another process has taken over. */
    void keepLeases() {
        var held = List.copyOf(live.all());
        if (!held.isEmpty()) {
            var own = store.renewLeases(held.stream().map(LiveBattle::id).collect(Collectors.toSet()));
            held.stream().filter(battle -> !own.contains(battle.id())).forEach(live::lose);
        }
    }
}
