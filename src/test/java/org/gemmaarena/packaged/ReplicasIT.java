package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.packaged.RawVotes.Raw;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three replicas behind a proxy, one of which is killed every ten seconds while a hundred people battle and vote. */
@Timeout(900)
class ReplicasIT {

    private static final int BATTLES = Integer.getInteger("replicas.battles", 2_000);
    private static final int VOTERS = 100;
    private static final Duration BETWEEN_VOTERS = Duration.ofMillis(100);
    private static final int LONGEST_READING = 3_000;
    private static final Duration KILL_EVERY = Duration.ofSeconds(10);
    private static final List<String> CHOICES = List.of("left", "right", "tie", "both_bad");
    private static final Set<String> ENDS = Set.of("READY", "FAILED", "VOTED", "ABANDONED");
    private static final String TEXT = Script.LOREM.repeat(2);

    @RegisterExtension
    final Scene scene = new Scene();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Trouble trouble = new Trouble();

    @Test
    void noAcknowledgedVoteIsLostOrDoubledAndNoBattleIsStuck() throws Exception {
        var proxyProgram = Haproxy.program();
        if (proxyProgram.isEmpty() && !"true".equals(System.getenv("CI"))) {
            System.out.println("ReplicasIT is skipped: haproxy is not installed (Debian package haproxy)");
            Assumptions.abort("haproxy is not installed");
        }
        var postgres = scene.keep(new DurablePostgres()).start();
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer(TEXT).withPace(Duration.ofMillis(300), 10));
        var replicas = IntStream.range(0, 3)
                .mapToObj(number -> replica(postgres, fake))
                .toList();
        together(replicas.stream().<Callable<?>>map(replica -> replica::start).toList());
        var proxy = scene.keep(new Haproxy(proxyProgram.orElseThrow(), replicas));

        var begin = System.nanoTime();
        var killer = new Killer(replicas, KILL_EVERY);
        killer.start();
        try {
            voteAll(proxy);
        } finally {
            killer.end();
        }
        var seconds = (System.nanoTime() - begin) / 1_000_000_000;

        var raw = new RawVotes(postgres);
        Patience.until(
                "every battle has ended",
                Duration.ofSeconds(60),
                raw::states,
                states -> ENDS.containsAll(states.keySet()));
        var votes = raw.votes();
        System.out.printf(
                "ReplicasIT: %d battles of %d voters in %d s, %d kills; %d votes acknowledged, %d stored, states %s; %s%n",
                BATTLES, VOTERS, seconds, killer.kills(), acknowledged.size(), votes.size(), raw.states(), trouble);
        assertThat(votes).extracting(Raw::battle).doesNotHaveDuplicates();
        assertThat(votes.stream().collect(Collectors.toMap(Raw::battle, Raw::choice)))
                .isEqualTo(acknowledged);
        assertThat(acknowledged).hasSize(BATTLES);
        for (var replica : replicas) {
            TrueBoard.require(ArenaClient.of(replica), votes);
        }
    }

    private void voteAll(Haproxy proxy) throws Exception {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        together(IntStream.range(0, VOTERS)
                .<Callable<?>>mapToObj(number -> () -> {
                    var voter = new PatientVoter(proxy.url(), http, trouble);
                    var chance = new Random(number);
                    Patience.pause(BETWEEN_VOTERS.multipliedBy(number));
                    for (int battle = number; battle < BATTLES; battle += VOTERS) {
                        var choice = CHOICES.get(chance.nextInt(CHOICES.size()));
                        acknowledged.put(
                                voter.battle(
                                        "Tell me of foxes.",
                                        choice,
                                        Duration.ofMillis(chance.nextInt(LONGEST_READING))),
                                choice);
                    }
                    return null;
                })
                .toList());
    }

    /** Programs that vote at once would rightly be judged to be programs, and their votes not be counted. */
    private PackagedApplication replica(DurablePostgres postgres, FakeModelServer fake) {
        return GemmaStandIn.serving(scene.keep(PackagedApplication.on(postgres)), fake)
                .with("arena.integrity.judge-every", "off")
                .with("arena.backends.fake.parallel", "1000");
    }

    private static void together(List<Callable<?>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            var results = new ArrayList<Future<?>>();
            work.forEach(each -> results.add(threads.submit(each)));
            for (var result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        }
    }
}
