package org.gemmaarena.backup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gemmaarena.web.LargeBody;

/** A backup may be larger than what anybody else sends. */
final class RestoreBody {

    @Produces
    @Singleton
    LargeBody body(BackupConfig config) {
        return new LargeBody(
                "POST", "/api/admin/restore", config.restore().maxBodySize().asLongValue(), true);
    }
}
