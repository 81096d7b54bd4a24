package org.gemmaarena.snapshot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

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
        return MOMENT.format(instant);
    }
}
