package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.gemmaarena.integrity.LimitsConfig;
import org.gemmaarena.voter.Access;
import org.gemmaarena.voter.CurrentVoter;
import org.gemmaarena.voter.VoterConfig;

/** The settings that say what becomes of what people leave here. */
@ApplicationScoped
class PrivacySettings {

    private final RetentionRule rule;
    private final VoterConfig voters;
    private final LimitsConfig limits;
    private final RetentionWords words;

    PrivacySettings(RetentionRule rule, VoterConfig voters, LimitsConfig limits, RetentionWords words) {
        this.rule = rule;
        this.voters = voters;
        this.limits = limits;
        this.words = words;
    }

    PrivacyFacts facts() {
        return new PrivacyFacts(
                rule.voted().map(words::of).orElse(null),
                rule.unvoted().equals(rule.voted())
                        ? null
                        : rule.unvoted().map(words::of).orElse(null),
                words.of(rule.addresses()),
                words.of(voters.access() == Access.SIGN_IN ? voters.signInLife() : CurrentVoter.LIFE),
                limits.enabled(),
                voters.access() == Access.INVITATION,
                voters.access() == Access.SIGN_IN);
    }
}
