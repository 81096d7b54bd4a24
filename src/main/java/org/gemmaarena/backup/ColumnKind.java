package org.gemmaarena.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;

/** What a column holds, however its database calls it, and how that is written in JSON without losing a digit. */
enum ColumnKind {
    BOOLEAN {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            boolean flag = row.getBoolean(column);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeBoolean(flag);
            }
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setBoolean(column, json.getBooleanValue());
        }
    },
    INTEGER {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            long number = row.getLong(column);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setLong(column, json.getLongValue());
        }
    },
    /** As the shortest decimal that is read as the same number; what is no number stands in quotes. */
    DOUBLE {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            double number = row.getDouble(column);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeNumber(number);
            }
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setDouble(
                    column,
                    json.currentToken() == JsonToken.VALUE_STRING
                            ? Double.parseDouble(json.getText())
                            : json.getDoubleValue());
        }
    },
    DECIMAL {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            json.writeNumber(row.getBigDecimal(column));
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setBigDecimal(column, json.getDecimalValue());
        }
    },
    /** Without U+0000, which one database takes and the other doesn't. */
    TEXT {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            var text = row.getString(column);
            json.writeString(text == null ? null : text.replace('\0', '\uFFFD'));
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setString(column, string(json));
        }
    },
    INSTANT {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            var time = row.getObject(column, OffsetDateTime.class);
            json.writeString(time == null ? null : time.toInstant().toString());
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setObject(column, Instant.parse(string(json)).atOffset(ZoneOffset.UTC));
        }
    },
    DATE {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            var day = row.getObject(column, LocalDate.class);
            json.writeString(day == null ? null : day.toString());
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setObject(column, LocalDate.parse(string(json)));
        }
    },
    UUID {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            var id = row.getObject(column, java.util.UUID.class);
            json.writeString(id == null ? null : id.toString());
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setObject(column, java.util.UUID.fromString(string(json)));
        }
    },
    /** In base64. */
    BYTES {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
            var bytes = row.getBytes(column);
            json.writeString(bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
        }

        @Override
        void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException {
            row.setBytes(column, Base64.getDecoder().decode(string(json)));
        }
    };

    abstract void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException;

    /** From a token that is no null; fails with an exception of Jackson or of {@code java.lang} where it is of another kind. */
    abstract void bind(JsonParser json, PreparedStatement row, int column) throws SQLException, IOException;

    /**
     * @param type of {@link Types}
     * @throws IllegalStateException if no file could hold such a column
     */
    static ColumnKind of(int type, String databaseName) {
        return switch (databaseName.toLowerCase(Locale.ROOT)) {
            case "bool", "boolean" -> BOOLEAN;
            case "uuid" -> UUID;
            case "bytea" -> BYTES;
            case "timestamptz" -> INSTANT;
            default -> ofType(type, databaseName);
        };
    }

    private static ColumnKind ofType(int type, String databaseName) {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> DOUBLE;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.DATE -> DATE;
            case Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalStateException("no backup can hold a column of type " + databaseName);
        };
    }

    private static String string(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("a text was expected");
        }
        return json.getText();
    }
}
