package org.gemmaarena.inference.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a real llama-server said; recorded with curl. */
record Transcript(int status, String body) {

    /** A file that holds one answer, with its headers. */
    static Transcript of(String name) {
        return between(name, "HTTP/1.1 ", "\0");
    }

    /** The answer in a file of many that begins with headers after one text and ends before another or at the end. */
    static Transcript between(String name, String after, String before) {
        String part = part(name, after, before);
        String answer = part.substring(Math.max(0, part.indexOf("HTTP/1.1 "))).replace("HTTP/1.1 ", "");
        return new Transcript(
                Integer.parseInt(answer.substring(0, 3)), answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    /** The text in a file after one text and before another or the end. */
    static String part(String name, String after, String before) {
        String file = read(name);
        int start = file.indexOf(after) + after.length();
        int end = file.indexOf(before, start);
        return file.substring(start, end < 0 ? file.length() : end);
    }

    private static String read(String name) {
        try (InputStream file = Transcript.class.getResourceAsStream("/wire/llama-server/" + name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
