package org.gemmaarena.battle;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.Category;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One blind comparison. Its writer is the process that lets the models answer, for as long as its lease runs. */
@Entity
@DynamicUpdate
@Table(name = "battle")
class Battle extends PanacheEntityBase {

    @Id
    UUID id;

    String arena;

    @Column(name = "voter_id")
    UUID voterId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    BattleState state;

    boolean published;

    @Column(name = "pair_probability")
    double pairProbability;

    String language;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "battle_category", joinColumns = @JoinColumn(name = "battle_id"))
    @Column(name = "category")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Set<Category> categories;

    @Embedded
    @EmbeddedColumnNaming("left_%s")
    Contestant left;

    @Embedded
    @EmbeddedColumnNaming("right_%s")
    Contestant right;

    @Column(name = "created_at")
    Instant createdAt;

    UUID writer;

    @Column(name = "lease_until")
    Instant leaseUntil;

    /** In the line for the model servers, from 1; null while it does not wait there. */
    Integer place;

    boolean interrupted;

    @Column(name = "self_named")
    boolean selfNamed;

    @Column(name = "stop_requested")
    boolean stopRequested;

    @Column(name = "watched_at")
    Instant watchedAt;

    /** The turn that was begun anew by itself, since its writer was gone; null where none was. */
    @Column(name = "restarted_turn")
    Integer restartedTurn;

    /** When both sides of the last turn could be read to their end; null where a side failed. */
    @Column(name = "ready_at")
    Instant readyAt;

    /** Why an admin took it back after its publication; null unless that happened. */
    @Column(name = "unpublished_because")
    String unpublishedBecause;

    /** When its prompts, answers and attachments were removed since they were old; null while they are kept. */
    @Column(name = "texts_removed_at")
    Instant textsRemovedAt;

    protected Battle() {}

    Battle(Matchmaking.Match match, UUID voterId, Set<Category> categories, Instant now) {
        this.id = UUID.randomUUID();
        this.arena = match.arena();
        this.voterId = voterId;
        this.categories = categories;
        this.left = match.draw().left();
        this.right = match.draw().right();
        this.pairProbability = match.draw().probability();
        this.createdAt = now;
    }

    /**
     * Finds a battle and keeps others from changing it until the transaction ends. By query, because a find by id would
     * join the categories, lock with a second statement, and mix up its rows with those of other threads (Hibernate 7.2).
     */
    static Optional<Battle> lock(UUID id) {
        return Battle.<Battle>find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .findFirst();
    }

    /**
     * Ends a battle with a vote, and keeps others from changing it until the transaction ends.
     *
     * @param readyAt when it became as the vote saw it
     * @return false where it can't be voted on any more, or has gone on since
     */
    static boolean endWithVote(UUID id, Instant readyAt) {
        return update(
                        "state = ?1 where id = ?2 and state = ?3 and readyAt is not distinct from ?4",
                        BattleState.VOTED,
                        id,
                        BattleState.READY,
                        readyAt)
                == 1;
    }

    /** The state alone, as it is now. */
    static Optional<BattleState> stateOf(UUID id) {
        return find("select state from Battle where id = ?1", id)
                .project(BattleState.class)
                .firstResultOptional();
    }

    /** The language alone, without loading the battle: a loaded one would not be read again when it is locked. */
    static Optional<String> languageOf(UUID id) {
        return find("select language from Battle where id = ?1 and language is not null", id)
                .project(String.class)
                .firstResultOptional();
    }

    /** Battles whose writer has given no sign of life for as long as its lease ran. */
    static List<UUID> idsOfOrphans(Instant now) {
        return find("select id from Battle where state = ?1 and leaseUntil < ?2", BattleState.GENERATING, now)
                .project(UUID.class)
                .list();
    }

    /** Whether its writer has given no sign of life for as long as its lease ran. */
    boolean isOrphan(Instant now) {
        return state == BattleState.GENERATING && leaseUntil.isBefore(now);
    }

    /** Gives the battle to a writer, which lets its unfinished sides answer. */
    void beginWriting(UUID newWriter, Instant now, Duration lease) {
        state = BattleState.GENERATING;
        writer = newWriter;
        leaseUntil = now.plus(lease);
        place = null;
        interrupted = false;
        stopRequested = false;
        watchedAt = now;
    }

    /** The last turn has ended on both sides. */
    void endWriting(ReleasedTurn turn, Instant now) {
        state = BattleState.after(turn);
        place = null;
        readyAt = state == BattleState.READY ? now : null;
        writer = null;
        leaseUntil = null;
    }

    Contestant contestant(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
