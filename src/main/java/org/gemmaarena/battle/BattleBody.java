package org.gemmaarena.battle;

import jakarta.inject.Singleton;
import org.gemmaarena.media.MediaIntake;
import org.gemmaarena.web.LargeBody;

/** A prompt may come with as many pictures, of their largest size, in base64. */
@Singleton
class BattleBody implements LargeBody {

    private static final long PROMPT = 1 << 20;
    private static final long PICTURE = (MediaIntake.MOST_BYTES + 2) / 3 * 4;

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/api/battles";
    }

    @Override
    public long limit() {
        return MediaIntake.MOST_PICTURES * PICTURE + PROMPT;
    }
}
