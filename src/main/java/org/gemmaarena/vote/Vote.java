package org.gemmaarena.vote;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A vote, never changed after it was cast. One per battle, which the database holds to. */
@Entity
@Immutable
@Table(name = "vote")
public class Vote extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "battle_id", nullable = false, unique = true)
    UUID battleId;

    String arena;

    @Column(name = "voter_id")
    UUID voterId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Choice choice;

    @ElementCollection
    @CollectionTable(name = "vote_reason", joinColumns = @JoinColumn(name = "vote_id"))
    @Column(name = "reason")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Set<Reason> reasons;

    @ElementCollection
    @CollectionTable(name = "vote_category", joinColumns = @JoinColumn(name = "vote_id"))
    @Column(name = "category")
    Set<String> categories;

    boolean counted;

    @Column(name = "not_counted_because")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    NotCounted notCountedBecause;

    @Column(name = "pair_probability")
    Double pairProbability;

    String language;

    int turns;

    @Column(name = "created_at")
    Instant createdAt;

    @Embedded
    @EmbeddedColumnNaming("left_%s")
    VotedSide left;

    @Embedded
    @EmbeddedColumnNaming("right_%s")
    VotedSide right;

    protected Vote() {}

    Vote(Ballot ballot, Instant now) {
        battleId = ballot.battleId();
        arena = ballot.arena();
        voterId = ballot.voterId();
        choice = ballot.choice();
        reasons = ballot.reasons();
        categories = ballot.categories();
        counted = ballot.notCountedBecause() == null;
        notCountedBecause = ballot.notCountedBecause();
        pairProbability = ballot.pairProbability();
        language = ballot.language();
        turns = ballot.turns();
        left = ballot.left();
        right = ballot.right();
        createdAt = now;
    }

    static Optional<Vote> ofBattle(UUID battleId) {
        return find("battleId", battleId).firstResultOptional();
    }

    static boolean existsIn(String arena) {
        return !find("select id from Vote where arena = ?1", arena)
                .page(0, 1)
                .project(Long.class)
                .list()
                .isEmpty();
    }

    /** What this vote is to the tallies: to all votes, and to each of its categories; {@code sign} is 1 or -1. */
    List<TallyChange> changes(boolean counts, int sign) {
        return Stream.concat(Stream.of(Tallies.ALL), categories.stream())
                .map(category -> new TallyChange(
                        arena,
                        category,
                        left.contestant().model(),
                        right.contestant().model(),
                        choice,
                        counts,
                        sign))
                .toList();
    }

    public Choice choice() {
        return choice;
    }

    /** Whether it counted when it was cast; it may have been taken out since. */
    public boolean counted() {
        return counted;
    }

    public Optional<NotCounted> notCountedBecause() {
        return Optional.ofNullable(notCountedBecause);
    }
}
