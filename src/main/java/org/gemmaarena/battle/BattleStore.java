package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.media.MediaFile;
import org.gemmaarena.vote.Category;

/** Battles in the database. Every method is one short transaction; none is open while tokens flow. */
@ApplicationScoped
class BattleStore {

    /** What a reader on another replica needs of the battle's row. */
    record Seen(Integer place, Instant watchedAt) {}

    private final UUID writer = UUID.randomUUID();
    private final BattleConfig config;
    private final Clock clock;

    BattleStore(BattleConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A new battle with its first turn, to be written by this process. */
    @Transactional
    StoredBattle create(
            Matchmaking.Match match, UUID voter, Set<Category> categories, String prompt, List<MediaFile> media) {
        var now = clock.instant();
        var battle = new Battle(match, voter, categories, now);
        take(battle);
        battle.persist();
        var turn = new Turn(battle.id, 1, prompt, now);
        turn.persist();
        Attachment.persistAll(battle.id, turn.number, media);
        var answers = List.of(new Answer(battle.id, 1, Side.LEFT), new Answer(battle.id, 1, Side.RIGHT));
        answers.forEach(answer -> answer.persist());
        return new StoredBattle(battle, List.of(turn), answers, media.isEmpty());
    }

    @Transactional
    Optional<StoredBattle> find(UUID id) {
        return Battle.<Battle>findByIdOptional(id)
                .map(battle -> new StoredBattle(battle, Turn.ofBattle(id), Answer.ofBattle(id)));
    }

    /**
     * The turn as stored now, for a reader on a replica that does not write it; says to the writer that it is read. Empty where
     * the battle was erased.
     */
    @Transactional
    Optional<ReleasedTurn> readAlong(UUID id, int turn) {
        var seen = Battle.find("select place, watchedAt from Battle where id = ?1", id)
                .project(Seen.class)
                .firstResultOptional();
        if (seen.filter(battle -> battle.watchedAt().isBefore(staleReadAlong())).isPresent()) {
            watched(id);
        }
        var answers = Answer.ofTurn(id, turn);
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(released(turn, answers, seen.map(Seen::place).orElse(null)));
    }

    @Transactional
    void setLanguage(UUID id, String language) {
        Battle.update("language = ?1 where id = ?2", language, id);
    }

    @Transactional
    void requestStop(UUID id) {
        Battle.update("stopRequested = true where id = ?1 and state = ?2", id, BattleState.GENERATING);
    }

    /** Says, before it ends, that a battle of this process is given up in the middle. */
    @Transactional
    void interrupting(UUID id) {
        Battle.update("interrupted = true where id = ?1 and writer = ?2", id, writer);
    }

    /** Somebody has read a battle that another process may be writing. */
    @Transactional
    void watched(UUID id) {
        Battle.update("watchedAt = ?1 where id = ?2 and watchedAt < ?3", clock.instant(), id, staleReadAlong());
    }

    @Transactional
    void publish(UUID id, boolean published) {
        Battle.update("published = ?1 where id = ?2 and (?1 = false or unpublishedBecause is null)", published, id);
    }

    /**
     * Takes over a failed battle to run its failed sides again, or both where they were interrupted; empty where it isn't in
     * that state any more.
     *
     * @param selfNamed whether what is forgotten by that names its model
     */
    @Transactional
    Optional<StoredBattle> reopen(UUID id, boolean selfNamed) {
        var locked = Battle.lock(id).filter(battle -> battle.state == BattleState.FAILED);
        return locked.map(battle -> {
            var stored = new StoredBattle(battle, Turn.ofBattle(id), Answer.ofBattle(id));
            stored.lastAnswers().stream()
                    .filter(answer -> battle.interrupted || answer.outcome.failed())
                    .forEach(Answer::runAgain);
            battle.selfNamed |= selfNamed;
            take(battle);
            return stored;
        });
    }

    /**
     * Adds a turn to a battle that could be voted on, to be written by this process; empty where it can't go on: it is in
     * another state, or a side has failed on its last turn.
     */
    @Transactional
    Optional<StoredBattle> addTurn(UUID id, String prompt) {
        var locked = Battle.lock(id).filter(battle -> battle.state == BattleState.READY);
        return locked.map(battle -> new StoredBattle(battle, Turn.ofBattle(id), Answer.ofBattle(id)))
                .filter(stored -> stored.lastAnswers().stream().noneMatch(answer -> answer.outcome.failed()))
                .map(stored -> addTurn(stored, prompt));
    }

    private StoredBattle addTurn(StoredBattle stored, String prompt) {
        var now = clock.instant();
        var battle = stored.battle();
        take(battle);
        var turn = new Turn(battle.id, stored.lastTurn().number + 1, prompt, now);
        var answers =
                List.of(new Answer(battle.id, turn.number, Side.LEFT), new Answer(battle.id, turn.number, Side.RIGHT));
        turn.persist();
        answers.forEach(answer -> answer.persist());
        return stored.with(turn, answers);
    }

    /** Places in the line; null for a battle that has left it. */
    @Transactional
    void storePlaces(Map<UUID, Integer> places) {
        places.forEach((id, place) -> Battle.update(
                "place = ?1 where id = ?2 and writer = ?3 and state = ?4", place, id, writer, BattleState.GENERATING));
    }

    /** Text that has grown, of several answers, in one transaction. */
    @Transactional
    void storeTexts(List<GrownText> texts) {
        texts.forEach(grown -> Answer.storeText(grown.key(), grown.attempt(), grown.text()));
    }

    /**
     * Ends an answer, and its battle's writing with the second one.
     *
     * @return false for an attempt that is not current any more, since another process has taken over or the battle was erased
     */
    @Transactional
    boolean end(Answer.Key key, int attempt, Ending ending) {
        var locked = Battle.lock(key.battleId());
        if (locked.isEmpty()) {
            return false;
        }
        var battle = locked.get();
        Answer answer = Answer.findById(key);
        if (!answer.isWrittenBy(attempt)) {
            return answer.hasEnded(attempt, ending);
        }
        answer.end(ending);
        endWritingIfOver(battle, key.turn());
        return true;
    }

    /**
     * Says that this process is alive, for the battles it is writing.
     *
     * @return those of them that are still its own
     */
    @Transactional
    Set<UUID> renewLeases(Set<UUID> battles) {
        var until = clock.instant().plus(config.lease());
        var own = "writer = ?2 and state = ?3 and id in ?4";
        Battle.update("leaseUntil = ?1 where " + own, until, writer, BattleState.GENERATING, battles);
        return Set.copyOf(Battle.find("select id from Battle where writer = ?1 and id in ?2", writer, battles)
                .project(UUID.class)
                .list());
    }

    /** Battles of this process that somebody asked to stop, perhaps on another replica. */
    @Transactional
    List<UUID> stopsRequested() {
        return Battle.find("select id from Battle where writer = ?1 and stopRequested", writer)
                .project(UUID.class)
                .list();
    }

    @Transactional
    Instant watchedAt(UUID id) {
        return Battle.<Battle>findByIdOptional(id)
                .map(battle -> battle.watchedAt)
                .orElse(Instant.EPOCH);
    }

    @Transactional
    List<UUID> orphans() {
        return Battle.idsOfOrphans(clock.instant());
    }

    /**
     * This process ends before its battles: others may take them over at once, as if they were read a moment ago. They are no longer its
     * own, so that no lease is renewed that has been given back.
     */
    @Transactional
    void handOver(Set<UUID> battles) {
        var now = clock.instant();
        Battle.update(
                "leaseUntil = ?1, watchedAt = ?1, writer = null where writer = ?2 and state = ?3 and id in ?4",
                now,
                writer,
                BattleState.GENERATING,
                battles);
    }

    @Transactional
    int abandonOld() {
        return Battle.update(
                "state = ?1 where state in ?2 and createdAt < ?3",
                BattleState.ABANDONED,
                List.of(BattleState.READY, BattleState.FAILED),
                clock.instant().minus(config.voteLimit()));
    }

    /** Within a transaction: the battle is to be written by this process from now on. */
    void take(Battle battle) {
        battle.beginWriting(writer, clock.instant(), config.lease());
    }

    /** Within a transaction: ends the writing of a battle whose answers to its last turn have all ended. */
    void endWritingIfOver(Battle battle, int turn) {
        var answers = Answer.ofTurn(battle.id, turn);
        if (answers.stream().allMatch(answer -> answer.outcome != null)) {
            battle.endWriting(released(turn, answers, null), clock.instant());
        }
    }

    private static ReleasedTurn released(int turn, List<Answer> answers, Integer place) {
        return new ReleasedTurn(
                turn, ReleasedAnswer.stored(answers.get(0)), ReleasedAnswer.stored(answers.get(1)), place);
    }

    private Instant staleReadAlong() {
        return clock.instant().minus(config.unwatchedLimit().dividedBy(3));
    }
}
