package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Replaces ids of the erased in the record of what was changed, and where admins gave their reasons: every entry stays, with
 * all that it says, of nobody. What was noted of a voter goes too: the invitation with its note, and the admin's own note.
 */
@ApplicationScoped
class ErasedNames {

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String ID_INSIDE = "%________-____-____-____-____________%";
    private static final Map<String, String> REASONS = Map.of(
            "voter", "excluded_because",
            "vote_exclusion", "excluded_because",
            "standing_decision", "reason",
            "battle", "unpublished_because");
    private static final int AT_ONCE = 5_000;
    private static final String TEXTS = """
            select column_name from information_schema.columns
            where lower(table_name) = 'audit_entry' and lower(table_schema) = lower(current_schema)
            and lower(data_type) in ('character varying', 'text', 'character large object') order by column_name
            """;

    private final Session database;

    ErasedNames(Session database) {
        this.database = database;
    }

    /** Deletes what admins noted of the voter, and the voter's invitation; notes also where the record has them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void deleteNotes(UUID voter) {
        var invitations = database.createNativeQuery("select id from invitation where voter_id = :voter", UUID.class)
                .setParameter("voter", voter)
                .getResultList();
        for (var invitation : invitations) {
            forgetDetails("invite", "invitations/" + invitation);
        }
        forgetDetails("note-voter", "voters/" + voter);
        for (var table : List.of("invitation", "voter_note")) {
            database.createNativeMutationQuery("delete from " + table + " where voter_id = :voter")
                    .setParameter("voter", voter)
                    .executeUpdate();
        }
    }

    private void forgetDetails(String action, String target) {
        database.createNativeMutationQuery(
                        "update audit_entry set detail = null, state_before = null, state_after = null"
                                + " where target = :target and action = :action")
                .setParameter("target", target)
                .setParameter("action", action)
                .executeUpdate();
    }

    /** Every text of every entry, in one pass: an id may stand in any of them. For one id the database finds them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(Map<UUID, UUID> ids) {
        var shape = ids.size() == 1 ? "%" + ids.keySet().iterator().next() + "%" : ID_INSIDE;
        REASONS.forEach((table, column) -> replaceReasons(table, column, shape, ids));
        database.doWork(connection -> {
            var columns = texts(connection);
            var quoted = columns.stream().map(column -> '"' + column + '"').toList();
            var select = "select id, " + String.join(", ", quoted)
                    + " from audit_entry where id > ? and ("
                    + columns.stream()
                            .map(column -> "lower(\"" + column + "\") like '" + shape + "'")
                            .collect(Collectors.joining(" or "))
                    + ") order by id fetch first " + AT_ONCE + " rows only";
            var update = quoted.stream()
                    .map(column -> column + " = ?")
                    .collect(Collectors.joining(", ", "update audit_entry set ", " where id = ?"));
            long last = 0;
            long before;
            do {
                before = last;
                last = replaceSome(connection, select, update, columns.size(), last, ids);
            } while (last > before);
        });
    }

    private void replaceReasons(String table, String column, String shape, Map<UUID, UUID> ids) {
        var reasons = database.createNativeQuery(
                        "select distinct " + column + " from " + table + " where lower(" + column + ") like :shape",
                        String.class)
                .setParameter("shape", shape)
                .getResultList();
        for (var reason : reasons) {
            var now = replaced(reason, ids);
            if (!now.equals(reason)) {
                database.createNativeMutationQuery(
                                "update " + table + " set " + column + " = :now where " + column + " = :reason")
                        .setParameter("now", now)
                        .setParameter("reason", reason)
                        .executeUpdate();
            }
        }
    }

    private static long replaceSome(
            Connection connection, String select, String update, int columns, long after, Map<UUID, UUID> ids)
            throws SQLException {
        long last = after;
        try (var read = connection.prepareStatement(select);
                var write = connection.prepareStatement(update)) {
            read.setLong(1, after);
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    boolean changed = false;
                    for (int column = 1; column <= columns; column++) {
                        var text = rows.getString(column + 1);
                        var now = replaced(text, ids);
                        changed |= now != null && !now.equals(text);
                        write.setString(column, now);
                    }
                    if (changed) {
                        write.setLong(columns + 1, last);
                        write.addBatch();
                    }
                }
            }
            write.executeBatch();
        }
        return last;
    }

    /** The same text with every id that is a key here replaced by its value; null stays null. */
    static String replaced(String text, Map<UUID, UUID> ids) {
        return text == null
                ? null
                : ID.matcher(text).replaceAll(found -> {
                    var id = ids.get(UUID.fromString(found.group()));
                    return id == null ? found.group() : id.toString();
                });
    }

    private static List<String> texts(Connection connection) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TEXTS)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
