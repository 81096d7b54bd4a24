package org.gemmaarena.integrity.naming;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * By what a model can be told from others.
 *
 * @param sizes parameters in billions, in all, effective and active ones, and as its names say them
 * @param tags sizes with a letter, such as {@code e2b}
 * @param families by id, with the versions that its names tell; none is told by an empty set
 * @param makers by id
 * @param aliases its names in folded words
 */
record ModelTraits(
        Set<Double> sizes,
        Set<String> tags,
        Map<String, Set<String>> families,
        Set<String> makers,
        Set<String> aliases) {

    /**
     * What the names of a model tell of it.
     *
     * @param names all its names, in any spelling
     * @param parameters what is known of its size otherwise, in billions
     */
    static ModelTraits of(Lexicon lexicon, Collection<String> names, Collection<Double> parameters) {
        var traits = new ModelTraits(
                new TreeSet<>(parameters),
                new HashSet<>(),
                new HashMap<>(),
                new HashSet<>(),
                names.stream().map(Phrases::spaced).collect(Collectors.toSet()));
        traits.aliases.forEach(alias -> traits.learn(lexicon, alias));
        traits.families.keySet().forEach(family -> traits.makers.add(lexicon.makerOf(family)));
        return traits;
    }

    private void learn(Lexicon lexicon, String alias) {
        int at = 0;
        while (at < alias.length()) {
            var word = Folded.isBoundary(alias, at) ? lexicon.word(alias, at) : null;
            if (word == null || word.claim() == null) {
                at++;
                continue;
            }
            learn(word.claim());
            at = word.end();
        }
    }

    private void learn(Claim claim) {
        if (claim instanceof Claim.Size size) {
            sizes.add(size.billions());
        } else if (claim instanceof Claim.Tag tag) {
            tags.add(tag.text());
            sizes.add(tag.billions());
        } else if (claim instanceof Claim.Family family) {
            var versions = families.computeIfAbsent(family.id(), first -> new HashSet<>());
            if (family.version() != null) {
                versions.add(family.version());
            }
        }
    }
}
