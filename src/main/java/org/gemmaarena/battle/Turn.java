package org.gemmaarena.battle;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One prompt of a battle; turns are numbered from 1. */
@Entity
@Table(name = "turn")
@IdClass(Turn.Key.class)
class Turn extends PanacheEntityBase {

    record Key(UUID battleId, int number) implements Serializable {}

    @Id
    @Column(name = "battle_id")
    UUID battleId;

    @Id
    int number;

    @Column(length = 1_000_000)
    String prompt;

    @Column(name = "created_at")
    Instant createdAt;

    protected Turn() {}

    Turn(UUID battleId, int number, String prompt, Instant now) {
        this.battleId = battleId;
        this.number = number;
        this.prompt = prompt;
        this.createdAt = now;
    }

    static List<Turn> ofBattle(UUID battleId) {
        return list("battleId = ?1 order by number", battleId);
    }
}
