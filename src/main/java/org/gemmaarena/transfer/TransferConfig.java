package org.gemmaarena.transfer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** What an import and an export may take. */
@ConfigMapping(prefix = "arena")
interface TransferConfig {

    @WithName("import")
    Import imports();

    Export export();

    interface Import {

        /** The largest file; it is spooled to the temporary directory. */
        @WithDefault("4G")
        MemorySize maxBodySize();
    }

    interface Export {

        /** How long a reader may take nothing before it is given up. */
        @WithDefault("60s")
        Duration idleLimit();
    }
}
