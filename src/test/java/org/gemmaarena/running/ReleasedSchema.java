package org.gemmaarena.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;

/**
 * An arena as each released version left it behind: in {@code schemas/}, {@code V1.mv.db.gz} is its file of H2 and
 * {@code V1.sql} its dump of PostgreSQL. They are made once, by {@link #main} when a version is released, and never again.
 */
public record ReleasedSchema(int version) {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "schemas");

    public static List<ReleasedSchema> all() {
        return IntStream.iterate(1, version -> resource("V" + version + ".sql") != null, version -> version + 1)
                .mapToObj(ReleasedSchema::new)
                .toList();
    }

    /** Puts the file of H2 into a folder and returns its JDBC URL. */
    public String onH2(Path folder) throws IOException {
        var file = folder.resolve("V" + version + ".mv.db");
        try (var packed =
                new GZIPInputStream(ReleasedSchema.class.getResourceAsStream("/schemas/V" + version + ".mv.db.gz"))) {
            Files.copy(packed, file);
        }
        return h2(folder, "V" + version);
    }

    /** Makes a database of this version and returns its JDBC URL. */
    public String onPostgreSql(EmbeddedPostgres server) throws SQLException {
        var url = fresh(server, "v" + version + "_" + Long.toString(System.nanoTime(), 36));
        load(url, null);
        return url;
    }

    /** Fills an empty database of PostgreSQL. */
    public void load(String url, String user) throws SQLException {
        try (var database = DriverManager.getConnection(url, user, null)) {
            execute(database, resource("V" + version + ".sql"));
        }
    }

    public static String h2(Path folder, String name) {
        return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";OPTIMIZE_REUSE_RESULTS=0";
    }

    /** An empty database without any schema. */
    public static String fresh(EmbeddedPostgres server, String name) throws SQLException {
        try (var database = server.getPostgresDatabase().getConnection()) {
            execute(database, "create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    public static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /**
     * Makes the files of every version that has none yet: each lives through all versions before, and has rows of each.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException, SQLException {
        var folder = Files.createTempDirectory("schemas");
        try (var server = PostgreSqlServer.start()) {
            for (int version = 1; resource("rows-of-V" + version + ".sql") != null; version++) {
                if (!Files.exists(RESOURCES.resolve("V" + version + ".sql"))) {
                    var h2 = h2(folder, "V" + version);
                    var postgres = fresh(server, "v" + version);
                    live(h2, version);
                    live(postgres, version);
                    keep(h2, postgres, folder, version);
                }
            }
        }
    }

    private static void live(String url, int until) throws SQLException {
        for (int version = 1; version <= until; version++) {
            migrate(url, Integer.toString(version));
            try (var database = DriverManager.getConnection(url)) {
                execute(database, resource("rows-of-V" + version + ".sql"));
            }
        }
    }

    private static void keep(String h2, String postgres, Path folder, int version) throws IOException, SQLException {
        try (var database = DriverManager.getConnection(h2)) {
            execute(database, "shutdown compact");
        }
        try (var packed = new GZIPOutputStream(Files.newOutputStream(RESOURCES.resolve("V" + version + ".mv.db.gz")))) {
            Files.copy(folder.resolve("V" + version + ".mv.db"), packed);
        }
        try (var database = DriverManager.getConnection(postgres)) {
            Files.writeString(RESOURCES.resolve("V" + version + ".sql"), new PostgreSqlDump(database).text());
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String name) {
        try (var file = ReleasedSchema.class.getResourceAsStream("/schemas/" + name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
