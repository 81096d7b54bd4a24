package org.gemmaarena.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The turn of judgements, for whoever changes what they read: no judgement begins meanwhile, on any replica. */
@ApplicationScoped
public class JudgementTurn {

    private final JudgementLog log;

    JudgementTurn(JudgementLog log) {
        this.log = log;
    }

    /**
     * Does something in the turn, in a transaction that holds nothing else; what is changed goes into transactions of its own.
     *
     * @param atMost after that long the turn is given back
     * @return what came of it, which is never null; empty where somebody else has the turn, without waiting for it
     */
    public <T> Optional<T> tryToHold(Duration atMost, Supplier<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(atMost.toSeconds()))
                .call(() -> log.tryToBegin() ? Optional.of(work.get()) : Optional.empty());
    }
}
