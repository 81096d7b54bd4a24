package org.gemmaarena.running;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the arena under test writes to its log at INFO and above, until this is closed. */
public final class LogLines extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    /** @param battle of the field of that name; null where there is none */
    public record Line(String message, String withCause, String battle) {}

    private final PatternFormatter message = new PatternFormatter("%s");
    private final PatternFormatter withCause = new PatternFormatter("%s%e");
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    private LogLines() {}

    public static LogLines read() {
        var lines = new LogLines();
        ROOT.addHandler(lines);
        return lines;
    }

    public List<Line> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord logged) {
        if (logged.getLevel().intValue() >= Level.INFO.intValue()) {
            var all = ExtLogRecord.wrap(logged);
            lines.add(new Line(message.format(all), withCause.format(all), all.getMdc("battle")));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
