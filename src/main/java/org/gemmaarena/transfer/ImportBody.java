package org.gemmaarena.transfer;

import jakarta.inject.Singleton;
import org.gemmaarena.web.LargeBody;

/** A file of votes may be larger than what anybody else sends. */
@Singleton
class ImportBody implements LargeBody {

    private final TransferConfig config;

    ImportBody(TransferConfig config) {
        this.config = config;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/api/admin/import";
    }

    @Override
    public long limit() {
        return config.imports().maxBodySize().asLongValue();
    }

    @Override
    public boolean stopsByItself() {
        return true;
    }
}
