package org.gemmaarena.backup;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What a backup and a restore may take. */
@ConfigMapping(prefix = "arena")
interface BackupConfig {

    Backup backup();

    Restore restore();

    interface Backup {

        /** How long a reader may take nothing before it is given up. */
        @WithDefault("60s")
        Duration idleLimit();
    }

    interface Restore {

        /** The largest file; it is spooled to the temporary directory. */
        @WithDefault("16G")
        MemorySize maxBodySize();

        /** A backup that an empty arena becomes when it starts. */
        Optional<String> file();
    }
}
