package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.vote.ArenaModels;

/** Lets the exclusions follow a judgement: first of the voters, then of votes on prompts that were used too often. */
@ApplicationScoped
class Enforcement {

    private final Sanctions sanctions;
    private final PromptCap prompts;
    private final ArenaModels models;
    private final SignalWords words;
    private final IntegrityMessages messages;

    Enforcement(
            Sanctions sanctions, PromptCap prompts, ArenaModels models, SignalWords words, IntegrityMessages messages) {
        this.sanctions = sanctions;
        this.prompts = prompts;
        this.models = models;
        this.words = words;
        this.messages = messages;
    }

    void enforce(String arena, List<Judged> judged) {
        var names = models.names(arena);
        sanctions.voters(
                judged,
                judged.stream()
                        .filter(one -> one.standing() == Standing.OUT)
                        .collect(Collectors.toMap(Judged::voter, one -> words.reason(one, names))));
        var beyond = prompts.of(arena);
        sanctions.votes(arena, beyond.battles(), messages.prompt_above_cap(Long.toString(beyond.cap())));
    }
}
