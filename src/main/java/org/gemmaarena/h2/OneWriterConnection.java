package org.gemmaarena.h2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.jdbc.JdbcConnection;

/**
 * A connection that waits for its turn before the first statement of a transaction that may write, and has it until the end.
 * No call goes to a store that has failed, except to leave it.
 */
final class OneWriterConnection implements InvocationHandler {

    private static final Pattern READS = Pattern.compile("^[\\s(]*(select|with|values|explain|show)\\b");
    private static final Pattern LOCKS = Pattern.compile("\\bfor\\s+update\\b");
    /** Rows that stand for long works: who waits for one to end must not keep it from writing. */
    private static final Pattern WORKS = Pattern.compile("\\bfrom\\s+(work|chore)\\b");

    /** What H2 answers without a statement. */
    private static final Set<String> HARMLESS = Set.of(
            "getAutoCommit",
            "getTransactionIsolation",
            "getWarnings",
            "clearWarnings",
            "isClosed",
            "isWrapperFor",
            "unwrap",
            "equals",
            "hashCode",
            "toString");

    private final JdbcConnection h2;
    private final Turn turn;
    private Connection shown;
    private boolean writing;

    private OneWriterConnection(JdbcConnection h2, Turn turn) {
        this.h2 = h2;
        this.turn = turn;
    }

    static Connection of(JdbcConnection h2, Turn turn) {
        var handler = new OneWriterConnection(h2, turn);
        handler.shown = proxy(Connection.class, handler);
        return handler.shown;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "createStatement" -> statement(Statement.class, onStore(h2, method, arguments), null);
            case "prepareStatement" ->
                statement(PreparedStatement.class, onStore(h2, method, arguments), (String) arguments[0]);
            case "prepareCall" ->
                statement(CallableStatement.class, onStore(h2, method, arguments), (String) arguments[0]);
            case "rollback" -> arguments == null ? ended(method, null) : onStore(h2, method, arguments);
            case "commit" -> ended(method, null);
            // A begin is not refused: Hibernate takes a transaction that can't begin for a row that is not there.
            case "setAutoCommit" -> (Boolean) arguments[0] ? ended(method, arguments) : call(h2, method, arguments);
            case "close", "abort" -> left(method, arguments);
            case "isValid" -> !FailedStore.isBehind(h2) && (Boolean) call(h2, method, arguments);
            default ->
                HARMLESS.contains(method.getName()) ? call(h2, method, arguments) : onStore(h2, method, arguments);
        };
    }

    private <S extends Statement> S statement(Class<S> type, Object of, String prepared) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return shown;
            }
            if (!method.getName().startsWith("execute")) {
                return call(of, method, arguments);
            }
            return executed(
                    of, method, arguments, prepared == null && arguments != null ? (String) arguments[0] : prepared);
        });
    }

    private Object executed(Object statement, Method method, Object[] arguments, String sql) throws Throwable {
        if (!writing && mayWrite(sql)) {
            turn.take();
            writing = true;
        }
        try {
            return onStore(statement, method, arguments);
        } finally {
            if (writing && !h2.isClosed() && h2.getAutoCommit()) {
                giveBack();
            }
        }
    }

    private Object ended(Method method, Object[] arguments) throws Throwable {
        try {
            return onStore(h2, method, arguments);
        } finally {
            giveBack();
        }
    }

    private Object left(Method method, Object[] arguments) throws Throwable {
        try {
            if (FailedStore.isBehind(h2)) {
                FailedStore.leave(h2);
            }
            return call(h2, method, arguments);
        } finally {
            giveBack();
        }
    }

    private Object onStore(Object object, Method method, Object[] arguments) throws Throwable {
        FailedStore.refuse(h2);
        try {
            return call(object, method, arguments);
        } catch (SQLException failed) {
            FailedStore.shutDown(h2);
            throw failed;
        }
    }

    private void giveBack() {
        if (writing) {
            writing = false;
            turn.giveBack();
        }
    }

    /** @param sql null for a batch of statements that are not known here */
    static boolean mayWrite(String sql) {
        if (sql == null) {
            return true;
        }
        var lower = sql.toLowerCase(Locale.ROOT);
        return !READS.matcher(lower).find()
                || LOCKS.matcher(lower).find() && !WORKS.matcher(lower).find();
    }

    private static Object call(Object object, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
