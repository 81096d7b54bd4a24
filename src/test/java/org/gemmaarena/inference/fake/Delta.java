package org.gemmaarena.inference.fake;

import java.util.ArrayList;
import java.util.List;

/** A piece of an answer; what a fake server takes for a token. */
record Delta(boolean thought, String text) {

    static List<Delta> of(Script script) {
        List<Delta> deltas = new ArrayList<>();
        split(script.thoughts(), script.chunk()).forEach(piece -> deltas.add(new Delta(true, piece)));
        split(script.text(), script.chunk()).forEach(piece -> deltas.add(new Delta(false, piece)));
        return deltas;
    }

    private static List<String> split(String text, int chunk) {
        List<String> pieces = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i += chunk) {
            pieces.add(new String(points, i, Math.min(chunk, points.length - i)));
        }
        return pieces;
    }
}
