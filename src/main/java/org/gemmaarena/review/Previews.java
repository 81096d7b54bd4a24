package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.leaderboard.WhatIf;
import org.gemmaarena.leaderboard.WhatIf.Shift;
import org.gemmaarena.review.Preview.Change;
import org.gemmaarena.review.VoteSearch.Matching;
import org.gemmaarena.vote.BatchExclusions;
import org.gemmaarena.vote.TallyChange;
import org.gemmaarena.web.ProblemException;

/** Says what taking votes out, or bringing them back, would do to the boards; it changes nothing. */
@ApplicationScoped
class Previews {

    private final BatchExclusions exclusions;
    private final WhatIf boards;
    private final PreviewWords sentences;
    private final ReviewMessages words;

    Previews(BatchExclusions exclusions, WhatIf boards, PreviewWords sentences, ReviewMessages words) {
        this.exclusions = exclusions;
        this.boards = boards;
        this.sentences = sentences;
        this.words = words;
    }

    /** @throws ProblemException 404 if one of these battles has no vote */
    Preview ofVotes(Collection<UUID> battles, boolean counts) {
        int unknown = battles.size() - exclusions.known(battles).size();
        if (unknown > 0) {
            throw ProblemException.notFound(words.votes_unknown(unknown));
        }
        return preview(exclusions.moving(battles, counts), counts, List.copyOf(battles));
    }

    Preview ofMatching(Matching votes, boolean counts) {
        var moving = votes.battles().isEmpty() ? List.<TallyChange>of() : exclusions.moving(votes.battles(), counts);
        var preview = preview(moving, counts, votes.battles());
        return votes.more() ? preview.saying(unfinished(votes, preview.sentence())) : preview;
    }

    Preview ofVoter(UUID voter, boolean counts) {
        return preview(exclusions.movingOf(voter, counts), counts, null);
    }

    private String unfinished(Matching votes, String sentence) {
        return votes.searchedTo() == null
                ? words.more_fit(sentence)
                : words.more_may_fit(sentence, Shown.second(votes.searchedTo()));
    }

    private Preview preview(List<TallyChange> moving, boolean counts, List<UUID> battles) {
        var changes = moving.stream().collect(Collectors.groupingBy(TallyChange::arena)).entrySet().stream()
                .flatMap(arena -> boards.board(arena.getKey(), arena.getValue()).stream()
                        .filter(Previews::changes)
                        .map(shift -> change(arena.getKey(), shift)))
                .toList();
        long votes = Math.abs(moving.stream().mapToLong(TallyChange::votes).sum());
        var sentence = sentences.sentence(votes, counts, changes);
        return new Preview(votes, sentence, changes, battles);
    }

    private static boolean changes(Shift shift) {
        return !Objects.equals(shift.rankBefore(), shift.rankAfter())
                || !Objects.equals(shift.ratingBefore(), shift.ratingAfter());
    }

    private static Change change(String arena, Shift shift) {
        return new Change(
                arena,
                shift.model(),
                shift.name(),
                shift.rankBefore(),
                shift.rankAfter(),
                shift.ratingBefore(),
                shift.ratingAfter());
    }
}
