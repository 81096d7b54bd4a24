package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.battle.Transcripts;
import org.gemmaarena.media.MediaFile;
import org.gemmaarena.web.ProblemException;

/** Puts together what is kept of a battle. */
@ApplicationScoped
class BattleFiles {

    private final Transcripts transcripts;
    private final VoteEvidence votes;
    private final ImportedTalk imported;
    private final Trail trail;
    private final ReviewMessages words;

    BattleFiles(Transcripts transcripts, VoteEvidence votes, ImportedTalk imported, Trail trail, ReviewMessages words) {
        this.transcripts = transcripts;
        this.votes = votes;
        this.imported = imported;
        this.trail = trail;
        this.words = words;
    }

    /** @throws ProblemException 404 if there is neither a battle with this id nor a vote on one */
    @Transactional
    BattleFile of(UUID id) {
        var battle = transcripts.of(id).orElse(null);
        var vote = votes.vote(id).orElse(null);
        if (battle == null && vote == null) {
            throw unknown();
        }
        return new BattleFile(
                battle,
                battle == null ? imported.of(vote.id()) : List.of(),
                vote,
                vote == null ? null : votes.circumstances(vote.id()),
                trail.of("votes/" + id));
    }

    /** @throws ProblemException 404 if there is none */
    MediaFile attachment(UUID battle, int turn, int number) {
        return transcripts.attachment(battle, turn, number).orElseThrow(this::unknown);
    }

    private ProblemException unknown() {
        return ProblemException.notFound(words.battle_unknown());
    }
}
