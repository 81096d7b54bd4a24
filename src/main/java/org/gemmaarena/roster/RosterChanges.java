package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.admin.Audit.Change;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.roster.ModelVersion.Kind;
import org.gemmaarena.web.ProblemException;

/** Changes models on behalf of an admin: one after the other, each with its version and its entry in the record. */
@ApplicationScoped
class RosterChanges {

    private final Settings settings;
    private final Versions versions;
    private final Successions successions;
    private final Catalogue catalogue;
    private final Backends backends;
    private final Audit audit;
    private final RosterMessages words;

    RosterChanges(
            Settings settings,
            Versions versions,
            Successions successions,
            Catalogue catalogue,
            Backends backends,
            Audit audit,
            RosterMessages words) {
        this.settings = settings;
        this.versions = versions;
        this.successions = successions;
        this.catalogue = catalogue;
        this.backends = backends;
        this.audit = audit;
        this.words = words;
    }

    /**
     * @return the id of the model that has these settings now: a new one where it was split
     * @throws ProblemException 404 for an unknown model, 400 for what can't be, 409 if fewer than two models were left or it was
     *     changed since the version that the change is for
     */
    @Transactional
    String change(String id, ModelChange wanted, String actor) {
        settings.lock();
        var before = settings.of(id, catalogue).orElseThrow(() -> ProblemException.notFound(words.model_unknown()));
        requireNewest(id, wanted.version());
        var after = wanted.applyTo(before);
        var changed = before.differences(after);
        if (changed.isEmpty()) {
            return id;
        }
        requirePossible(after, changed);
        versions.requireFirst(id, before);
        var reason = Reasons.storable(wanted.reason());
        var now = id;
        if (ModelSettings.anotherContestant(changed) && wanted.contestant() == Contestancy.SPLIT) {
            var digest = ModelVersion.last(id).map(last -> last.digest).orElse(null);
            now = successions.split(id, before, digest, after, changed, actor, reason);
        } else {
            var version = versions.add(id, Kind.CHANGED, actor, after, changed);
            version.reason = reason;
            settings.put(id, after, version.number);
        }
        requireTwo();
        var words = Differences.words(after, changed);
        audit.record(new Change(
                actor,
                "change-model",
                "models/" + id,
                Differences.words(before, changed),
                now.equals(id) ? words : words + "\nid: " + now,
                reason));
        return now;
    }

    /** Adds a model that a backend offers; it does not battle unless it is to. */
    @Transactional
    String add(String id, ModelSettings added, String digest, String actor) {
        settings.lock();
        if (settings.of(id, catalogue).isPresent()) {
            throw ProblemException.conflict(words.model_taken(id));
        }
        var changed = ModelVersion.last(id)
                .map(before -> before.settings().differences(added))
                .orElse(List.of());
        var version = versions.add(id, Kind.ADDED, actor, added, changed);
        version.digest = digest;
        settings.put(id, added, version.number);
        audit.record(new Change(
                actor, "add-model", "models/" + id, null, added.backend() + ": " + added.servedName(), null));
        return id;
    }

    /** Gives a model back to the configuration; one that is not configured leaves. */
    @Transactional
    void reset(String id, String reason, String actor) {
        settings.lock();
        var before = settings.of(id, catalogue).orElseThrow(() -> ProblemException.notFound(words.model_unknown()));
        if (!settings.isStored(id)) {
            return;
        }
        settings.remove(id);
        var after = catalogue.configured(id).map(ModelSettings::of).orElseGet(() -> before.enabled(false));
        var changed = before.differences(after);
        versions.add(id, Kind.RESET, actor, after, changed).reason = reason;
        requireTwo();
        audit.record(new Change(
                actor,
                "reset-model",
                "models/" + id,
                Differences.words(before, changed),
                Differences.words(after, changed),
                reason));
    }

    /**
     * Decides what a change that the arena noticed makes of the model.
     *
     * @return the id of the model that has these settings now
     */
    @Transactional
    String decide(String id, int number, Contestancy decision, String reason, String actor) {
        settings.lock();
        var version = ModelVersion.of(id, number).orElseThrow(() -> ProblemException.notFound(words.version_unknown()));
        var now = settings.of(id, catalogue);
        if (version.contestant != Contestancy.PENDING || now.isEmpty()) {
            throw ProblemException.conflict(words.decided());
        }
        var goesOn = id;
        if (decision == Contestancy.SPLIT) {
            var before = ModelVersion.of(id, number - 1);
            goesOn = successions.split(
                    id,
                    before.map(ModelVersion::settings).or(() -> now).orElseThrow(),
                    before.map(known -> known.digest).orElse(null),
                    now.orElseThrow(),
                    version.changes(),
                    actor,
                    reason);
        } else {
            successions.decided(id, Contestancy.KEEP, actor);
        }
        var detail = version.changed + " (" + number + ")" + (goesOn.equals(id) ? "" : "; " + goesOn);
        audit.record(
                actor, decision == Contestancy.SPLIT ? "split-model" : "keep-model", "models/" + id, detail, reason);
        return goesOn;
    }

    /** @param seen the version that the change is for; null for whichever there is */
    private void requireNewest(String id, Integer seen) {
        int newest = ModelVersion.last(id).map(last -> last.number).orElse(0);
        if (seen != null && seen != newest) {
            throw ProblemException.conflict(words.changed_since(newest));
        }
    }

    private void requirePossible(ModelSettings after, List<String> changed) {
        if (changed.contains("backend") && !backends.names().contains(after.backend())) {
            throw ProblemException.invalid("backend", words.backend_unknown());
        }
        boolean sized = changed.contains("maxTokens") || changed.contains("context");
        if (sized && after.maxTokens() >= after.context()) {
            throw ProblemException.invalid("maxTokens", words.too_many_tokens());
        }
    }

    private void requireTwo() {
        if (catalogue.roster(settings.all()).size() < 2) {
            throw ProblemException.conflict(words.two_needed());
        }
    }
}
