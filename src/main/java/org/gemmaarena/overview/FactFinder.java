package org.gemmaarena.overview;

import jakarta.enterprise.context.ApplicationScoped;
import org.gemmaarena.battle.Reports;
import org.gemmaarena.leaderboard.FindingMessages;
import org.gemmaarena.leaderboard.Verdicts;
import org.gemmaarena.overview.Overview.Facts;
import org.gemmaarena.overview.Overview.Pair;
import org.gemmaarena.overview.Overview.Votes;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.ArenaVotes;

/** Brings together what the parts of the arena tell. */
@ApplicationScoped
class FactFinder {

    private final Tallies tallies;
    private final Census census;
    private final Trouble trouble;
    private final ServerLook servers;
    private final Verdicts verdicts;
    private final FindingMessages words;
    private final Reports reports;

    FactFinder(
            Tallies tallies,
            Census census,
            Trouble trouble,
            ServerLook servers,
            Verdicts verdicts,
            FindingMessages words,
            Reports reports) {
        this.tallies = tallies;
        this.census = census;
        this.trouble = trouble;
        this.servers = servers;
        this.verdicts = verdicts;
        this.words = words;
        this.reports = reports;
    }

    Facts find(String arena) {
        return new Facts(
                arena,
                votes(arena),
                census.hours(arena),
                census.days(arena),
                trouble.excluded(arena),
                trouble.queue(),
                trouble.failures(arena),
                trouble.openFailures(arena),
                servers.look(),
                verdicts.of(arena).stream()
                        .map(of -> Pair.of(of, words.ofPair(of.kind(), of.first(), of.second(), of.needed())))
                        .toList(),
                reports.open());
    }

    private Votes votes(String arena) {
        var all = tallies.arenas().stream()
                .filter(one -> one.arena().equals(arena))
                .findFirst()
                .orElse(new ArenaVotes(arena, 0, 0));
        return new Votes(all.votes(), all.counted(), trouble.excludedToday(arena));
    }
}
