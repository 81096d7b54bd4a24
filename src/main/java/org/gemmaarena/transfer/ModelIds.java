package org.gemmaarena.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of one arena's models, made from their names; a name keeps its id, no two names share one. */
final class ModelIds {

    /** A board is computed over all models of its arena, so that their number has a limit. */
    static final int MOST = 1000;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int LONGEST = 64;

    private final Map<String, String> idsByName = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** A model that the arena has already. */
    void add(String id, String name) {
        idsByName.putIfAbsent(name, id);
        ids.add(id);
    }

    int size() {
        return ids.size();
    }

    /** The id that this name has already. */
    Optional<String> find(String name) {
        return Optional.ofNullable(idsByName.get(name));
    }

    /**
     * Gives a name an id.
     *
     * @param wanted the id that it has where it comes from, taken if it is free here; may be null
     */
    String create(String name, String wanted) {
        var id = wanted != null && !ids.contains(wanted) ? wanted : free(slug(name));
        add(id, name);
        return id;
    }

    private String free(String slug) {
        var id = slug;
        for (int number = 2; ids.contains(id); number++) {
            var suffix = "-" + number;
            id = slug.substring(0, Math.min(slug.length(), LONGEST - suffix.length())) + suffix;
        }
        return id;
    }

    private static String slug(String name) {
        var dashed =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-").replaceAll("^[._-]+", "");
        var slug = dashed.substring(0, Math.min(dashed.length(), LONGEST)).replaceAll("-+$", "");
        return slug.isEmpty() ? "model" : slug;
    }
}
