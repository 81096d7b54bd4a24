package org.gemmaarena.backup;

import java.util.Set;

/** Tables that belong to an arena that runs, and not to what it has gathered: the only ones that no backup holds. */
final class Transient {

    /** Rows that come with the schema and are locked by work that only one may do. They stay through a restore. */
    private static final Set<String> OF_THE_SCHEMA = Set.of("flyway_schema_history", "work", "chore");

    /** How much of the limits is used up, who is signed in, and who has tried to. Emptied by a restore. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("bucket", "admin_session", "sign_in_failure", "sign_in_place");

    private Transient() {}

    static boolean isOfTheSchema(String name) {
        return OF_THE_SCHEMA.contains(Table.plain(name));
    }

    static boolean isOfTheMoment(Table table) {
        return OF_THE_MOMENT.contains(table.plainName());
    }
}
