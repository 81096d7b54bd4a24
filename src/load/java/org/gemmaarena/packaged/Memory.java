package org.gemmaarena.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a process takes: the heap that is left after a full collection, and what of it is in memory. Both in MiB. */
record Memory(double heap, double resident) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** Of a JVM; collects its garbage first. */
    static Memory of(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        var used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("no heap in the answer of jcmd");
        }
        return new Memory(Long.parseLong(used.group(1)) / 1024.0, Usage.residentMiB(pid));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}
