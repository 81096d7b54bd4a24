package org.gemmaarena.backup;

import jakarta.inject.Singleton;
import org.gemmaarena.web.LargeBody;

/** A backup may be larger than what anybody else sends. */
@Singleton
class RestoreBody implements LargeBody {

    private final BackupConfig config;

    RestoreBody(BackupConfig config) {
        this.config = config;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/api/admin/restore";
    }

    @Override
    public long limit() {
        return config.restore().maxBodySize().asLongValue();
    }

    @Override
    public boolean stopsByItself() {
        return true;
    }
}
