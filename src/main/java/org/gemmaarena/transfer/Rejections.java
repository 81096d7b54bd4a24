package org.gemmaarena.transfer;

import java.util.List;
import java.util.TreeMap;
import org.gemmaarena.transfer.ImportReport.Rejected;

/** Counts the lines that cannot be votes and remembers the first of them. */
final class Rejections {

    private final TreeMap<Long, String> first = new TreeMap<>();
    private final FaultWords words;
    private long count;

    Rejections(FaultWords words) {
        this.words = words;
    }

    void add(long line, Fault fault, String field) {
        count++;
        first.put(line, words.reason(fault, field));
        if (first.size() > ImportReport.SHOWN) {
            first.pollLastEntry();
        }
    }

    long count() {
        return count;
    }

    List<Rejected> first() {
        return first.entrySet().stream()
                .map(entry -> new Rejected(entry.getKey(), entry.getValue()))
                .toList();
    }
}
