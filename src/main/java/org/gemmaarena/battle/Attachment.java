package org.gemmaarena.battle;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.media.MediaFile;
import org.gemmaarena.media.MediaType;

/** A picture or a sound that goes with the prompt of a turn; numbered from 1. */
@Entity
@Table(name = "attachment")
@IdClass(Attachment.Key.class)
class Attachment extends PanacheEntityBase {

    record Key(UUID battleId, int turn, int number) implements Serializable {}

    /** One without its bytes. */
    record Listed(int turn, int number, String mediaType) {}

    @Id
    @Column(name = "battle_id")
    UUID battleId;

    @Id
    int turn;

    @Id
    int number;

    @Column(name = "media_type")
    String mediaType;

    @Column(length = MediaFile.MOST_BYTES)
    byte[] content;

    protected Attachment() {}

    Attachment(UUID battleId, int turn, int number, MediaFile file) {
        this.battleId = battleId;
        this.turn = turn;
        this.number = number;
        this.mediaType = file.type().value();
        this.content = file.bytes();
    }

    static void persistAll(UUID battleId, int turn, List<MediaFile> files) {
        for (int i = 0; i < files.size(); i++) {
            new Attachment(battleId, turn, i + 1, files.get(i)).persist();
        }
    }

    static List<Listed> listed(UUID battleId) {
        return find("battleId = ?1 order by turn, number", battleId)
                .project(Listed.class)
                .list();
    }

    static List<Attachment> ofBattle(UUID battleId) {
        return list("battleId = ?1 order by turn, number", battleId);
    }

    MediaFile file() {
        return new MediaFile(MediaType.of(mediaType), content);
    }
}
