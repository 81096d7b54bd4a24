package org.gemmaarena.review;

import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The values of a statement that is put together from pieces: each is bound, none is written into it. */
final class Bindings {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** What stands for the value in the statement. */
    String bind(String name, Object value) {
        values.put(name, value);
        return ":" + name;
    }

    NativeQuery<Tuple> query(Session database, String sql) {
        return bound(database.createNativeQuery(sql, Tuple.class));
    }

    /** How the database would go about it, a line each; of PostgreSQL. */
    List<String> plan(Session database, String sql) {
        return bound(database.createNativeQuery("explain " + sql, String.class)).getResultList();
    }

    private <T> NativeQuery<T> bound(NativeQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
