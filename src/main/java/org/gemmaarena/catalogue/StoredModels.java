package org.gemmaarena.catalogue;

import java.util.List;

/** The models that an admin has set: they win over the configuration until they are reset. */
public interface StoredModels {

    /** All of them, by id, as they are in the database now; may fail. */
    List<StoredModel> all();
}
