package org.gemmaarena.integrity.naming;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What else a model may call itself. */
@ConfigMapping(prefix = "arena.self-naming")
public interface SelfNamingConfig {

    /** Further names of models, each as {@code name=id of the model}. */
    Optional<List<String>> terms();
}
