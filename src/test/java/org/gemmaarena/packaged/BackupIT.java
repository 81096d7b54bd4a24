package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gemmaarena.transfer.SixModelsArena;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An arena goes from one database to the other and back, by the commands that the README names. */
@Timeout(600)
class BackupIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> BOARDS = List.of(
            "?arena=six",
            "?arena=six&ties=davidson",
            "?arena=six&both_bad=exclude",
            "?arena=six&style=controlled",
            "?arena=six&position=adjusted",
            "?arena=six&interval=cluster",
            "?arena=six&interval=bootstrap",
            "?arena=six&category=coding",
            "?arena=six&asOf=2025-03-06",
            "/history?arena=six");
    private static final int MANY = 20;

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void boardsAreTheSameToTheLastDigitFromH2ToPostgresqlAndBack() throws IOException {
        var first = onH2().start();
        var admin = new AdminClient(first);
        admin.load("six", SixModelsArena.body());
        var boards = boards(admin);
        var backup = admin.backup();
        first.stop();

        var second = onPostgresql().start();
        admin = new AdminClient(second);
        assertThat(admin.restore(backup)).contains("\"vote\":600");
        assertThat(boards(admin)).isEqualTo(boards);
        var file = Files.write(Workplace.fresh("backup").resolve("again.zip"), admin.backup());
        second.stop();

        var third = onH2().with("arena.restore.file", file.toString()).start();
        assertThat(boards(new AdminClient(third))).isEqualTo(boards);
        third.restart();
        assertThat(boards(new AdminClient(third))).isEqualTo(boards);
        Workplace.clear(file.getParent());
    }

    @Test
    void aFileThatIsNoBackupStopsTheStartAndSaysSo() throws IOException {
        var file = Files.writeString(Workplace.fresh("backup").resolve("no.zip"), "no");
        var application = onH2().with("arena.restore.file", file.toString());
        assertThatThrownBy(application::start).hasMessageContaining("ended while it started");
        assertThat(application.lastWords()).contains("This is no backup of an arena.");
        Workplace.clear(file.getParent());
    }

    @Test
    void aKilledRestoreLeavesAnEmptyArenaOnH2() throws IOException {
        aKilledRestoreCanBeRepeated(onH2());
    }

    @Test
    void aKilledRestoreLeavesAnEmptyArenaOnPostgresql() throws IOException {
        aKilledRestoreCanBeRepeated(onPostgresql());
    }

    private void aKilledRestoreCanBeRepeated(PackagedApplication empty) throws IOException {
        var full = onH2().start();
        new AdminClient(full).load("six", manyVotes());
        var backup = new AdminClient(full).backup();
        full.stop();

        empty.start();
        var answer = new AdminClient(empty).startRestore(backup);
        Patience.until("rows go in", PATIENCE, () -> empty.lastWords().contains("Restoring backup"));
        Patience.pause(Duration.ofMillis(200));
        assertThat(answer).as("the restore is under way").isNotDone();
        empty.restart();
        var admin = new AdminClient(empty);
        assertThat(ArenaClient.of(empty).page("/api/arenas").body()).doesNotContain("six");
        assertThat(admin.restore(backup)).contains("\"vote\":" + 600 * MANY);
        assertThat(admin.board("?arena=six")).contains("\"m1\"");
    }

    /** The same votes with other ids. */
    private static String manyVotes() {
        return IntStream.range(0, MANY)
                .mapToObj(round -> SixModelsArena.body().replace("{\"id\":\"", "{\"id\":\"" + round + "-"))
                .collect(Collectors.joining());
    }

    private PackagedApplication onH2() {
        return scene.keep(AdminClient.admits(PackagedApplication.onH2()));
    }

    private PackagedApplication onPostgresql() {
        var postgres = scene.keep(new DurablePostgres()).start();
        return scene.keep(AdminClient.admits(PackagedApplication.on(postgres)));
    }

    private static List<String> boards(AdminClient admin) throws IOException {
        var boards = new ArrayList<String>();
        for (var query : BOARDS) {
            boards.add(admin.board(query));
        }
        return boards;
    }
}
