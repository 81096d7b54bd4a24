package org.gemmaarena.transfer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids and names of one arena's models. A model that comes without an id of its own gets one made from its name, and
 * is known by that name from then on; two models share a name only where both have ids of their own.
 */
final class ModelIds {

    /** A board is computed over all models of its arena, so that their number has a limit. */
    static final int MOST = 1000;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int LONGEST = 64;

    private final Map<String, String> idsByName = new HashMap<>();
    private final Map<String, String> namesById = new HashMap<>();

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** A model that the arena has already. Of several with one name, the name alone means the one whose id is least. */
    void add(String id, String name) {
        idsByName.merge(name, id, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        namesById.put(id, name);
    }

    int size() {
        return namesById.size();
    }

    /** The id that this name has already. */
    Optional<String> find(String name) {
        return Optional.ofNullable(idsByName.get(name));
    }

    /** The name that this id has already. */
    Optional<String> name(String id) {
        return Optional.ofNullable(namesById.get(id));
    }

    /** The model with this name that got a number because the id it wanted was another's. */
    Optional<String> findNumbered(String wanted, String name) {
        var id = numbered(wanted, 2);
        for (int number = 3; namesById.containsKey(id); number++) {
            if (name.equals(namesById.get(id))) {
                return Optional.of(id);
            }
            id = numbered(wanted, number);
        }
        return Optional.empty();
    }

    /**
     * Makes a new model.
     *
     * @param wanted the id that it has where it comes from, which gets a number if it is not free here; may be null
     */
    String create(String name, String wanted) {
        var id = free(wanted == null ? slug(name) : wanted);
        add(id, name);
        return id;
    }

    private String free(String wanted) {
        var id = wanted;
        for (int number = 2; namesById.containsKey(id); number++) {
            id = numbered(wanted, number);
        }
        return id;
    }

    private static String numbered(String id, int number) {
        var suffix = "-" + number;
        return id.substring(0, Math.min(id.length(), LONGEST - suffix.length())) + suffix;
    }

    private static String slug(String name) {
        var dashed =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-").replaceAll("^[._-]+", "");
        var slug = dashed.substring(0, Math.min(dashed.length(), LONGEST)).replaceAll("-+$", "");
        return slug.isEmpty() ? "model" : slug;
    }
}
