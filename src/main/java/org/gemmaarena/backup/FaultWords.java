package org.gemmaarena.backup;

import jakarta.enterprise.context.ApplicationScoped;

/** Says what is wrong with a backup. */
@ApplicationScoped
class FaultWords {

    private final BackupMessages words;

    FaultWords(BackupMessages words) {
        this.words = words;
    }

    String of(BadBackup bad) {
        return switch (bad.fault()) {
            case NO_BACKUP -> words.no_backup();
            case BROKEN -> words.broken();
            case NEWER_FORMAT, NEWER_SCHEMA -> words.newer(bad.part());
            case UNKNOWN_PART -> words.unknown_part(bad.part());
            case DOES_NOT_FIT -> words.does_not_fit();
        };
    }
}
