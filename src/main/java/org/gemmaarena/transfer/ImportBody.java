package org.gemmaarena.transfer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gemmaarena.web.LargeBody;

/** A file of votes may be larger than what anybody else sends. */
final class ImportBody {

    @Produces
    @Singleton
    LargeBody body(TransferConfig config) {
        return new LargeBody(
                "POST", "/api/admin/import", config.imports().maxBodySize().asLongValue(), true);
    }
}
