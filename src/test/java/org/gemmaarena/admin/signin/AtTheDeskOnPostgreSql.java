package org.gemmaarena.admin.signin;

import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.running.OnPostgreSql;

/** The same on PostgreSQL. */
public final class AtTheDeskOnPostgreSql extends AtTheDesk {

    @Override
    public Map<String, String> getConfigOverrides() {
        var all = new HashMap<>(super.getConfigOverrides());
        all.putAll(new OnPostgreSql().getConfigOverrides());
        return all;
    }
}
