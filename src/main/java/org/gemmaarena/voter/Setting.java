package org.gemmaarena.voter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something the arena made for itself at first start and keeps. */
@Entity
@Table(name = "setting")
class Setting extends PanacheEntityBase {

    @Id
    @Column(length = 64)
    String name;

    @Column(nullable = false, length = 1000)
    String content;

    protected Setting() {}

    Setting(String name, String content) {
        this.name = name;
        this.content = content;
    }
}
