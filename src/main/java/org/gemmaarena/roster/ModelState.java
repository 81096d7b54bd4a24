package org.gemmaarena.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.gemmaarena.roster.Differences.Difference;

/**
 * A model as an admin sees it.
 *
 * @param stored whether an admin has set it; otherwise the configuration says how it is
 * @param configured whether the configuration knows it, so that a reset leaves it there
 * @param digest what its backend serves now, or served when it last battled; null where that is not known
 * @param version the number of its newest version; 0 for a model that never battled nor was changed
 * @param changedAt when that version began; null without one
 * @param pending the number of the newest version of which somebody must say whether it is another contestant; null if none
 */
record ModelState(
        String id,
        @JsonUnwrapped ModelSettings settings,
        Served served,
        boolean stored,
        boolean configured,
        String digest,
        int version,
        Instant changedAt,
        Integer pending) {

    /** Whether its backend has it now. */
    enum Served {
        READY,
        MISSING,
        UNREACHABLE
    }

    /**
     * A state that the model was in.
     *
     * @param differences from the version before; empty where only the digest differs
     * @param successor the model that goes on for this one, or that this one goes on for
     */
    record Version(
            int number,
            Instant at,
            String actor,
            ModelVersion.Kind kind,
            List<String> changed,
            List<Difference> differences,
            String digest,
            Contestancy contestant,
            String decidedBy,
            Instant decidedAt,
            String successor,
            String reason) {

        public String shortDigest() {
            return ModelState.shortDigest(digest);
        }
    }

    public boolean sees() {
        return takes("image");
    }

    public boolean hears() {
        return takes("audio");
    }

    private boolean takes(String input) {
        return settings.facts() != null && settings.facts().inputs().contains(input);
    }

    /** The digest, short enough for a table. */
    public String shortDigest() {
        return shortDigest(digest);
    }

    static String shortDigest(String digest) {
        if (digest == null) {
            return null;
        }
        var hex = digest.replaceFirst("^sha256:", "");
        return hex.substring(0, Math.min(12, hex.length()));
    }
}
