package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.gemmaarena.integrity.naming.SelfNamingCheck;

/** Whether the answers of a battle say which model wrote them. */
@ApplicationScoped
class NamedSides {

    private final SelfNamingCheck check;

    NamedSides(SelfNamingCheck check) {
        this.check = check;
    }

    /** In any turn, and in what is not kept any more. */
    boolean in(StoredBattle stored) {
        return stored.battle().selfNamed || in(stored, stored.answers());
    }

    boolean inLastTurn(StoredBattle stored) {
        return in(stored, stored.lastAnswers());
    }

    private boolean in(StoredBattle stored, Collection<Answer> answers) {
        var battle = stored.battle();
        return check.tellsApart(battle.left, battle.right, answers.stream().map(answer -> answer.text));
    }
}
