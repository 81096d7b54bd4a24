package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemmaarena.vote.Choice.LEFT;
import static org.gemmaarena.vote.Choice.RIGHT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.gemmaarena.vote.ArenaModels;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.TallyChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who meets whom depends on the votes so far; each test has models of its own, of which the arena knows nothing. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
@TestProfile(AdaptivePairingTest.ManyModels.class)
class AdaptivePairingTest {

    private static final List<String> SETS = List.of("even", "resting", "growing");

    @Inject
    Availability availability;

    @Inject
    Tallies tallies;

    @Inject
    ArenaModels models;

    private final List<TallyChange> added = new ArrayList<>();
    private final Voter voter = new Voter();

    @AfterEach
    void takeAddedVotesBack() {
        add(added.stream()
                .map(change -> change(change.left(), change.right(), change.choice(), -change.votes()))
                .toList());
        FakeBackends.server()
                .models(new ServedModel(FakeBackends.E2B, "sha256:e2b"), new ServedModel(FakeBackends.E4B, null));
    }

    @Test
    void every_exported_vote_tells_the_probability_of_its_pair_and_those_of_all_pairs_add_up_to_one() {
        serve("even-1", "even-2", "even-3");
        seed("even-1", "even-2", 10_000, 10_100);
        seed("even-1", "even-3", 20_000, 20_100);
        seed("even-2", "even-3", 40_000, 40_100);
        battleUntilSeen(3, "even");
        var seen = exported("even");
        assertThat(seen).hasSize(3);
        assertThat(seen.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-3));
        assertThat(seen.get(Set.of("even-1", "even-2"))).isGreaterThan(seen.get(Set.of("even-1", "even-3")));
        assertThat(seen.get(Set.of("even-1", "even-3"))).isGreaterThan(seen.get(Set.of("even-2", "even-3")));
    }

    @Test
    void a_decided_pair_rests() {
        serve("resting-1", "resting-2", "resting-3");
        seed("resting-1", "resting-2", 20_000, 1_000);
        seed("resting-1", "resting-3", 10_000, 10_000);
        seed("resting-2", "resting-3", 10_000, 10_000);
        var drawn = battles(30);
        assertThat(drawn.stream()
                        .filter(Set.of("resting-1", "resting-2")::equals)
                        .count())
                .as("of 30 draws with a chance of about 1 in 12")
                .isLessThanOrEqualTo(12);
        var rest = exported("resting");
        rest.remove(Set.of("resting-1", "resting-2"));
        assertThat(rest).hasSize(2).allSatisfy((pair, probability) -> assertThat(probability)
                .as("half of what a resting pair leaves of its floor of chance and a tenth of its weight")
                .isBetween(0.45, (1 - 0.2 / 3) / 2));
    }

    @Test
    void a_new_model_comes_more_often_from_the_moment_it_is_served() {
        serve("growing-1", "growing-2", "growing-3");
        seed("growing-1", "growing-2", 1_000, 1_000);
        seed("growing-1", "growing-3", 1_000, 1_000);
        seed("growing-2", "growing-3", 1_000, 1_000);
        battles(1);
        serve("growing-1", "growing-2", "growing-3", "growing-4");
        var drawn = battles(60);
        assertThat(drawn.stream().filter(pair -> pair.contains("growing-4")).count())
                .as("of 60 draws with a chance of 9 in 10, by chance alone it were half of them")
                .isGreaterThanOrEqualTo(40);
        var withNewModel = exported("growing").entrySet().stream()
                .filter(pair -> pair.getKey().contains("growing-4"))
                .mapToDouble(Map.Entry::getValue);
        assertThat(withNewModel.sum()).isGreaterThan(0.5);
    }

    private void battleUntilSeen(int pairs, String set) {
        for (int battle = 0; battle < 80 && exported(set).size() < pairs; battle++) {
            battles(1);
        }
    }

    /** The pairs that were drawn. */
    private List<Set<String>> battles(int count) {
        return Stream.generate(() -> voter.battleAndVote("Who?", "tie"))
                .limit(count)
                .map(reveal -> Set.of(reveal.getString("left.model"), reveal.getString("right.model")))
                .toList();
    }

    /** The last exported probability of each pair of these models. */
    private static Map<Set<String>, Double> exported(String set) {
        var lines = Admin.request()
                .get("/api/admin/export?format=arena&arena=live")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var probabilities = new HashMap<Set<String>, Double>();
        lines.lines()
                .map(line -> JsonPath.from(line).setRootPath("arena_metadata"))
                .filter(vote -> vote.getString("left.model").startsWith(set))
                .forEach(vote -> probabilities.put(
                        Set.of(vote.getString("left.model"), vote.getString("right.model")),
                        vote.getDouble("pair_probability")));
        return probabilities;
    }

    private void serve(String... names) {
        for (String name : names) {
            FakeBackends.server().script(name, Script.answer("An answer."));
            models.remember(Lineup.LIVE, name, name);
        }
        FakeBackends.server()
                .models(Stream.of(names)
                        .map(name -> new ServedModel(name, null))
                        .toArray(ServedModel[]::new));
        Voter.await("the line-up is seen", () -> availability.lineup().contestants().stream()
                .map(Contestant::model)
                .collect(Collectors.toSet())
                .equals(new HashSet<>(List.of(names))));
    }

    /** So many votes that the few of a test change no probability in the third place. */
    private void seed(String left, String right, long leftWins, long rightWins) {
        var changes = List.of(change(left, right, LEFT, leftWins), change(left, right, RIGHT, rightWins));
        added.addAll(changes);
        add(changes);
    }

    private void add(List<TallyChange> changes) {
        QuarkusTransaction.requiringNew().run(() -> tallies.add(changes));
    }

    private static TallyChange change(String left, String right, Choice choice, long votes) {
        return new TallyChange(Lineup.LIVE, Tallies.ALL, left, right, choice, true, votes);
    }

    /** Four models in each set, which battle once they are served; votes are looked at for every battle. */
    public static class ManyModels implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<String, String>();
            var roster = SETS.stream()
                    .flatMap(set -> Stream.of(1, 2, 3, 4).map(number -> set + "-" + number))
                    .toList();
            roster.forEach(model -> config.put("arena.models." + model + ".backend", FakeBackends.FIRST));
            config.put("arena.roster", String.join(",", roster));
            config.put("arena.pairing-every", "0s");
            config.put("arena.limits.enabled", "false");
            return config;
        }
    }
}
