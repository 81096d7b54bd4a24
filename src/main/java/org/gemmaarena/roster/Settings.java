package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.catalogue.StoredModel;
import org.gemmaarena.catalogue.StoredModels;
import org.hibernate.Session;

/** What is set for models, in the database. */
@ApplicationScoped
class Settings implements StoredModels {

    private final Session database;
    private final Clock clock;

    Settings(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<StoredModel> all() {
        return StoredSetting.byModel().stream()
                .map(setting -> setting.settings().stored(setting.model))
                .toList();
    }

    /** Changes of who battles come one after the other, on all replicas; until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        database.createNativeQuery("select name from work where name = 'roster' for update", String.class)
                .getSingleResult();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean isStored(String model) {
        return StoredSetting.findByIdOptional(model).isPresent();
    }

    /** As it is set, or else configured. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<ModelSettings> of(String model, Catalogue catalogue) {
        return StoredSetting.<StoredSetting>findByIdOptional(model)
                .map(StoredSetting::settings)
                .or(() -> catalogue.configured(model).map(ModelSettings::of));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void put(String model, ModelSettings settings, int version) {
        var row = StoredSetting.<StoredSetting>findByIdOptional(model).orElseGet(() -> {
            var fresh = new StoredSetting();
            fresh.model = model;
            return fresh;
        });
        row.content = settings.json();
        row.version = version;
        row.updatedAt = clock.instant();
        row.persist();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(String model) {
        StoredSetting.deleteById(model);
    }
}
