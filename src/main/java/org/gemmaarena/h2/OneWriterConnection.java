package org.gemmaarena.h2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/** A connection that waits for its turn before the first statement of a transaction that may write, and has it until the end. */
final class OneWriterConnection implements InvocationHandler {

    private static final Pattern READS = Pattern.compile("^[\\s(]*(select|with|values|explain|show)\\b");
    private static final Pattern LOCKS = Pattern.compile("\\bfor\\s+update\\b");
    /** Rows that stand for long works: who waits for one to end must not keep it from writing. */
    private static final Pattern WORKS = Pattern.compile("\\bfrom\\s+(work|chore)\\b");

    private final Connection h2;
    private final Turn turn;
    private Connection shown;
    private boolean writing;

    private OneWriterConnection(Connection h2, Turn turn) {
        this.h2 = h2;
        this.turn = turn;
    }

    static Connection of(Connection h2, Turn turn) {
        var handler = new OneWriterConnection(h2, turn);
        handler.shown = proxy(Connection.class, handler);
        return handler.shown;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "createStatement" -> statement(Statement.class, call(h2, method, arguments), null);
            case "prepareStatement" ->
                statement(PreparedStatement.class, call(h2, method, arguments), (String) arguments[0]);
            case "prepareCall" ->
                statement(CallableStatement.class, call(h2, method, arguments), (String) arguments[0]);
            case "rollback" -> arguments == null ? ended(method, null) : call(h2, method, arguments);
            case "commit", "close", "abort", "setAutoCommit" -> ended(method, arguments);
            default -> call(h2, method, arguments);
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
            return call(statement, method, arguments);
        } finally {
            if (writing && !h2.isClosed() && h2.getAutoCommit()) {
                giveBack();
            }
        }
    }

    private Object ended(Method method, Object[] arguments) throws Throwable {
        try {
            return call(h2, method, arguments);
        } finally {
            giveBack();
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
