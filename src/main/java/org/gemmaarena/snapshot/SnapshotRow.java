package org.gemmaarena.snapshot;

import java.time.Instant;
import java.util.Locale;
import org.gemmaarena.web.Times;

/** A snapshot as the list shows it. */
record SnapshotRow(
        long id,
        String arena,
        String name,
        String note,
        String category,
        String votes,
        String madeAt,
        String madeBy,
        boolean published,
        String publishedAt,
        String publishedBy) {

    /** As addresses have it. */
    public String key() {
        return Long.toString(id);
    }

    static SnapshotRow of(SnapshotEntry entry) {
        return new SnapshotRow(
                entry.id(),
                entry.arena(),
                entry.name(),
                entry.note(),
                entry.category(),
                count(entry.votes()),
                moment(entry.madeAt()),
                entry.madeBy(),
                entry.published(),
                entry.published() ? moment(entry.publishedAt()) : null,
                entry.publishedBy());
    }

    static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String moment(Instant instant) {
        return Times.minuteUtc(instant);
    }
}
