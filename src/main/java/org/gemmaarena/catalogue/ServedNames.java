package org.gemmaarena.catalogue;

import java.util.List;
import java.util.Optional;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.ServedModel;

/** Finds a model among those that a backend serves. */
final class ServedNames {

    private ServedNames() {}

    /**
     * By name. A llama-server answers for its one model under any name, which is fine for one model of the roster but
     * would let two of them be the same: so a name that is not listed passes only where both sides have just one.
     *
     * @param only whether no other model of the roster is on this backend
     */
    static Optional<ServedModel> find(Model model, Backend.Kind kind, boolean only, List<ServedModel> served) {
        var names = List.of(model.servedName(), model.servedName() + ":latest");
        var named = served.stream()
                .filter(candidate -> names.contains(candidate.name()))
                .findFirst();
        var anyName = kind == Backend.Kind.OPENAI && only && served.size() == 1;
        return named.isEmpty() && anyName ? Optional.of(served.get(0)) : named;
    }
}
