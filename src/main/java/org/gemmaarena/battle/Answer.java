package org.gemmaarena.battle;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.AnswerStats;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One side's answer to one turn, as far as it is stored. Its attempt grows with every retry and fences off a writer that
 * was thought dead: only the current attempt, and only while it has no outcome, may be written.
 */
@Entity
@Table(name = "answer")
@IdClass(Answer.Key.class)
class Answer extends PanacheEntityBase {

    /** Which answer. */
    record Key(UUID battleId, int turn, Side side) implements Serializable {}

    @Id
    @Column(name = "battle_id")
    UUID battleId;

    @Id
    int turn;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Side side;

    int attempt;

    @Column(length = 1_000_000)
    String text;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    FailureKind failure;

    @Embedded
    AnswerStats stats;

    protected Answer() {}

    Answer(UUID battleId, int turn, Side side) {
        this.battleId = battleId;
        this.turn = turn;
        this.side = side;
        this.attempt = 1;
        this.text = "";
    }

    static List<Answer> ofBattle(UUID battleId) {
        return list("battleId = ?1 order by turn, side", battleId);
    }

    static List<Answer> ofTurn(UUID battleId, int turn) {
        return list("battleId = ?1 and turn = ?2 order by side", battleId, turn);
    }

    /** Stores what is written so far, unless this attempt is over. */
    static void storeText(Key key, int attempt, String text) {
        update(
                "text = ?1 where battleId = ?2 and turn = ?3 and side = ?4 and attempt = ?5 and outcome is null",
                text,
                key.battleId(),
                key.turn(),
                key.side(),
                attempt);
    }

    Key key() {
        return new Key(battleId, turn, side);
    }

    boolean isWrittenBy(int writersAttempt) {
        return outcome == null && attempt == writersAttempt;
    }

    /** Whether this ending is stored already, by a commit whose acknowledgement was lost. */
    boolean hasEnded(int writersAttempt, Ending ending) {
        return attempt == writersAttempt && outcome == ending.outcome() && text.equals(ending.text());
    }

    void end(Ending ending) {
        text = ending.text();
        outcome = ending.outcome();
        failure = ending.failure();
        stats = ending.stats();
    }

    /** The writer died: what it had stored stays to be read, the side can be run again. */
    void interrupt() {
        outcome = Outcome.ERROR;
        failure = FailureKind.TRY_AGAIN;
    }

    void runAgain() {
        attempt++;
        text = "";
        outcome = null;
        failure = null;
        stats = null;
    }
}
