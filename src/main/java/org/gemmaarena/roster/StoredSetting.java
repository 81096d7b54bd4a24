package org.gemmaarena.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What an admin has set for a model. */
@Entity
@Table(name = "model_setting")
class StoredSetting extends PanacheEntityBase {

    @Id
    String model;

    @Column(length = 60_000)
    String content;

    /** The number of the version that holds the same. */
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    static List<StoredSetting> byModel() {
        return StoredSetting.<StoredSetting>listAll(Sort.by("model"));
    }

    ModelSettings settings() {
        return ModelSettings.parse(content);
    }
}
