package org.gemmaarena.battle;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gemmaarena.media.MediaIntake;
import org.gemmaarena.web.LargeBody;

/** A prompt may come with as many pictures, of their largest size, in base64. */
final class BattleBody {

    private static final long PROMPT = 1 << 20;
    private static final long PICTURE = (MediaIntake.MOST_BYTES + 2) / 3 * 4;

    @Produces
    @Singleton
    LargeBody body() {
        return new LargeBody("POST", "/api/battles", MediaIntake.MOST_PICTURES * PICTURE + PROMPT, false);
    }
}
