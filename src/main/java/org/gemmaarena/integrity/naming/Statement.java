package org.gemmaarena.integrity.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What one sentence says of its speaker, word by word. */
final class Statement {

    private final ModelTraits left;
    private final ModelTraits right;
    private final List<Claim> claims = new ArrayList<>();
    /** Numbers that are sizes only where it is said of what: billions are also years. */
    private final List<Claim> wantingNoun = new ArrayList<>();

    private int end;
    private boolean noun;
    private boolean filled;
    private boolean closed;

    Statement(int start, ModelTraits left, ModelTraits right) {
        this.end = start;
        this.left = left;
        this.right = right;
    }

    void add(Lexicon.Word word) {
        noun |= word.noun();
        filled |= word.claim() == null && !word.noun();
        if (word.claim() != null) {
            (word.wantsNoun() ? wantingNoun : claims).add(word.claim());
        }
    }

    void add(Collection<Claim> names) {
        claims.addAll(names);
    }

    void close() {
        closed = true;
    }

    void endsAt(int place) {
        end = place;
    }

    /** The place behind its last word. */
    int end() {
        return end;
    }

    /** Whether it has words that are neither names nor sizes nor what has one. */
    boolean hasFillers() {
        return filled;
    }

    /** Whether it ended in its first person. */
    boolean isClosed() {
        return closed;
    }

    /** Whether it gives the models away. */
    boolean tells() {
        return tellsBy(claims) || noun && tellsBy(wantingNoun);
    }

    /** Whether a plain size in it does, of what was said to have one. */
    boolean tellsBySize() {
        return noun && (tellsBy(sizes(claims, true)) || tellsBy(wantingNoun));
    }

    /** Whether a name or a maker in it does. */
    boolean tellsByName() {
        return tellsBy(sizes(claims, false));
    }

    /** Whether nothing in it could, in whatever sentence it stood. */
    boolean isSilent() {
        return !tellsBy(claims) && !tellsBy(wantingNoun);
    }

    private static List<Claim> sizes(List<Claim> claims, boolean wanted) {
        return claims.stream()
                .filter(claim -> claim instanceof Claim.Size == wanted)
                .toList();
    }

    private boolean tellsBy(List<Claim> said) {
        return said.stream().anyMatch(claim -> claim.fits(left) != claim.fits(right));
    }
}
