package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** What this process has to do at the moment; nothing in it is of one battle or one model. */
@ApplicationScoped
public class BattleLoad {

    private final LiveBattles live;
    private final ServerLine line;
    private final BattleConfig config;
    private final Clock clock;

    BattleLoad(LiveBattles live, ServerLine line, BattleConfig config, Clock clock) {
        this.live = live;
        this.line = line;
        this.config = config;
        this.clock = clock;
    }

    /** Battles whose answers are being written or wait for it. */
    public int open() {
        return live.all().size();
    }

    /** Battles that wait until their model servers have room. */
    public int waiting() {
        return line.length();
    }

    /** How many may wait at once. */
    public int mostWaiting() {
        return config.queueLength();
    }

    /** Of the battle that waits longest now; zero where none does. */
    public Duration longestWait() {
        return line.waitingSince()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
