package org.gemmaarena.transfer;

import java.util.ArrayList;
import java.util.List;

/** Lines that are written together; bounded by their number and by their length. */
final class ImportBatch {

    private static final int MOST_LINES = 1000;
    private static final int MOST_CHARACTERS = KeptFields.LONGEST;

    /** A line that is a vote, by its number in the file. */
    record Entry(long number, ParsedLine line) {}

    private final List<Entry> entries = new ArrayList<>();
    private int characters;

    void add(long number, ParsedLine line) {
        entries.add(new Entry(number, line));
        characters += line.kept().length();
    }

    boolean isFull() {
        return entries.size() >= MOST_LINES || characters >= MOST_CHARACTERS;
    }

    List<Entry> entries() {
        return entries;
    }
}
