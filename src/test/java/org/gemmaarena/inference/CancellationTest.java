package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.request;
import static org.gemmaarena.inference.Asking.until;

import io.smallrye.mutiny.subscription.Cancellable;
import java.util.concurrent.atomic.AtomicInteger;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Fault;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancellationTest {

    private final AtomicInteger events = new AtomicInteger();
    private FakeModelServer fake;
    private ModelServers servers;

    @BeforeEach
    void start() {
        fake = FakeModelServer.onFreePort();
        servers = new ModelServers();
    }

    @AfterEach
    void stop() {
        servers.close();
        fake.close();
    }

    @ParameterizedTest
    @EnumSource
    void closesTheConnectionBeforeHeaders(Backend.Kind kind) throws InterruptedException {
        fake.script("m", Script.silent());
        Cancellable answer = subscribe(kind);
        until(() -> fake.open() == 1);
        answer.cancel();
        until(() -> fake.open() == 0);
        assertThat(fake.cancelled()).isOne();
        assertThat(events).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void closesTheConnectionInMidStream(Backend.Kind kind) throws InterruptedException {
        fake.script("m", Script.endless());
        Cancellable answer = subscribe(kind);
        until(() -> events.get() > 20);
        answer.cancel();
        until(() -> fake.open() == 0);
        assertThat(fake.cancelled()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void closesTheConnectionWhileTheModelStalls(Backend.Kind kind) throws InterruptedException {
        fake.script("m", Script.stallsAfter(2));
        Cancellable answer = subscribe(kind);
        until(() -> events.get() == 2);
        answer.cancel();
        until(() -> fake.open() == 0);
        assertThat(fake.cancelled()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void atAnyMomentLeavesNoConnection(Backend.Kind kind) throws InterruptedException {
        fake.script("m", Script.endless());
        for (int i = 0; i < 60; i++) {
            Cancellable answer = subscribe(kind);
            Thread.sleep(0, i * 100_000 % 999_999);
            answer.cancel();
        }
        Thread.sleep(100);
        until(() -> fake.open() == 0);
    }

    @ParameterizedTest
    @EnumSource
    void endsTheAskingOfABusyServer(Backend.Kind kind) throws InterruptedException {
        fake.script("m", Script.busy(100, 503, null, ""));
        Cancellable answer = subscribe(kind);
        until(() -> fake.requests().size() == 2);
        answer.cancel();
        Thread.sleep(1200);
        assertThat(fake.requests()).hasSize(2);
        assertThat(events).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotFollowAnAnswerThatIsComplete(Backend.Kind kind) throws InterruptedException {
        fake.script("m", Script.answer(Script.LOREM));
        assertThat(Asking.ask(servers.of(fake.backend(kind)), "m")).hasSizeGreaterThan(5);
        until(() -> fake.open() == 0);
        assertThat(fake.cancelled()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void closesAConnectionThatIsHeldOpenAfterTheEnd(Backend.Kind kind) throws InterruptedException {
        fake.script("m", Script.answer("Hi").withFault(Fault.HELD, 0));
        assertThat(Asking.end(Asking.ask(servers.of(fake.backend(kind)), "m"))).isInstanceOf(Finished.class);
        until(() -> fake.open() == 0);
        assertThat(fake.cancelled()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingBeforeTheSubscription(Backend.Kind kind) {
        fake.script("m", Script.answer("Hi"));
        var cold = servers.of(fake.backend(kind)).generate(request("m"));
        assertThat(fake.requests()).isEmpty();
        cold.collect().asList().await().atMost(Asking.PATIENCE);
        cold.collect().asList().await().atMost(Asking.PATIENCE);
        assertThat(fake.requests()).hasSize(2);
    }

    private Cancellable subscribe(Backend.Kind kind) {
        return servers.of(fake.backend(kind))
                .generate(request("m"))
                .subscribe()
                .with(event -> events.incrementAndGet());
    }
}
