package org.gemmaarena.prompt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.web.ProblemException;

/** Changes the sample prompts on behalf of the admin, and keeps a record of it. */
@ApplicationScoped
class PromptDesk {

    private final PromptShelf shelf;
    private final SamplePrompts shown;
    private final PromptForm form;
    private final Audit audit;
    private final SecurityIdentity admin;
    private final PromptMessages words;

    PromptDesk(
            PromptShelf shelf,
            SamplePrompts shown,
            PromptForm form,
            Audit audit,
            SecurityIdentity admin,
            PromptMessages words) {
        this.shelf = shelf;
        this.shown = shown;
        this.form = form;
        this.audit = audit;
        this.admin = admin;
        this.words = words;
    }

    /** All of them in their order, drafts too. */
    List<SamplePrompt> all() {
        return QuarkusTransaction.joiningExisting().call(() -> StoredPrompt.inOrder().stream()
                .map(StoredPrompt::sample)
                .toList());
    }

    /** Behind the others. */
    SamplePrompt add(PromptForm.Written written) {
        var added = form.read(UUID.randomUUID().toString(), written);
        return changing(() -> {
            var there = StoredPrompt.inOrder();
            if (there.size() >= PromptShelf.MOST) {
                throw ProblemException.conflict(words.too_many(PromptShelf.MOST));
            }
            new StoredPrompt(added, PromptShelf.behind(there)).persist();
            record("add-prompt", added.id(), Difference.of(null, added));
            return added;
        });
    }

    SamplePrompt change(String id, PromptForm.Written written) {
        return changeTo(id, form.read(id, written));
    }

    SamplePrompt changeDraft(String id, boolean draft) {
        return changing(() -> {
            var now = stored(id).sample();
            return changeTo(id, new SamplePrompt(id, now.title(), now.prompt(), now.category(), now.language(), draft));
        });
    }

    void delete(String id) {
        changing(() -> {
            var gone = stored(id);
            record("delete-prompt", id, Difference.of(gone.sample(), null));
            gone.delete();
            return gone;
        });
    }

    /** @param order all ids, each once */
    List<SamplePrompt> order(List<String> order) {
        return changing(() -> {
            var there = new HashMap<String, StoredPrompt>();
            var before =
                    StoredPrompt.inOrder().stream().map(stored -> stored.id).toList();
            StoredPrompt.<StoredPrompt>listAll().forEach(stored -> there.put(stored.id, stored));
            if (order.size() != there.size() || !there.keySet().equals(java.util.Set.copyOf(order))) {
                throw ProblemException.conflict(words.order_outdated());
            }
            if (!order.equals(before)) {
                for (int place = 0; place < order.size(); place++) {
                    there.get(order.get(place)).place = place + 1;
                }
                record("order-prompts", null, moved(before, order));
            }
            return order.stream().map(id -> there.get(id).sample()).toList();
        });
    }

    /** Brings back the built-in ones that were deleted; returns how many. */
    int restore() {
        return changing(() -> {
            var restored = shelf.restore();
            if (!restored.isEmpty()) {
                record("restore-prompts", null, String.join(", ", restored));
            }
            return restored.size();
        });
    }

    private SamplePrompt changeTo(String id, SamplePrompt now) {
        return changing(() -> {
            var stored = stored(id);
            var before = stored.sample();
            if (!before.equals(now)) {
                stored.change(now);
                record("change-prompt", id, Difference.of(before, now));
            }
            return now;
        });
    }

    private <T> T changing(Supplier<T> change) {
        var changed = QuarkusTransaction.joiningExisting().call(() -> {
            shelf.lock();
            return change.get();
        });
        shown.changed();
        return changed;
    }

    private StoredPrompt stored(String id) {
        return StoredPrompt.<StoredPrompt>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound(words.unknown()));
    }

    /** From the first to the last that stands elsewhere. */
    private static String moved(List<String> before, List<String> after) {
        int first = 0;
        while (before.get(first).equals(after.get(first))) {
            first++;
        }
        int last = before.size();
        while (before.get(last - 1).equals(after.get(last - 1))) {
            last--;
        }
        var text = "places %d to %d: %s → %s"
                .formatted(first + 1, last, before.subList(first, last), after.subList(first, last));
        return text.length() <= 1_000 ? text : text.substring(0, 999) + "…";
    }

    private void record(String action, String id, String detail) {
        audit.record(admin.getPrincipal().getName(), action, id == null ? "prompts" : "prompts/" + id, detail, null);
    }
}
