package org.gemmaarena.battle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Media;
import org.gemmaarena.inference.Message;
import org.gemmaarena.inference.Role;

/** What a side is asked: its own history, never the other side's. */
final class Conversation {

    private Conversation() {}

    /** @param media what goes with the prompts, by the turn */
    static GenerationRequest request(StoredBattle stored, Side side, Map<Integer, List<Media>> media) {
        var contestant = stored.battle().contestant(side);
        var messages = new ArrayList<Message>();
        if (contestant.systemPrompt() != null) {
            messages.add(new Message(Role.SYSTEM, contestant.systemPrompt()));
        }
        for (var turn : stored.turns()) {
            messages.add(new Message(Role.USER, turn.prompt, media.getOrDefault(turn.number, List.of())));
            if (turn != stored.lastTurn()) {
                messages.add(new Message(Role.ASSISTANT, stored.answer(turn.number, side).text));
            }
        }
        return new GenerationRequest(contestant.servedName(), messages, contestant.sampling());
    }
}
