package org.gemmaarena.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes one random request after the other; of the same seed the same ones. */
public final class Requests {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "text/plain",
            "application/x-ndjson",
            "application/zip",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "image/png",
            "application/json;charset=utf-7",
            "/",
            "a/b/c",
            "");
    private static final List<String> LARGE = List.of("backup", "recompute", "recomputation", "privacy/run", "export");

    private final List<Operation> operations;
    private final Bodies bodies;
    private final Hostile hostile;
    private final RandomGenerator chance;
    private final Arena arena;

    /**
     * What is known of the arena.
     *
     * @param words ids of battles, voters, models and whatever else its calls may name
     * @param voter the header line of somebody who owns battles
     * @param admin the header line of somebody who may do everything
     * @param files bodies that are no JSON: lines to import, pictures
     */
    public record Arena(List<String> words, String voter, String admin, List<byte[]> files) {}

    public Requests(JsonNode description, List<String> pages, Arena arena, RandomGenerator chance) {
        this.operations = new ArrayList<>(Operation.all(description));
        pages.forEach(page -> operations.add(Operation.page(page)));
        this.arena = arena;
        this.chance = chance;
        this.hostile = new Hostile(chance);
        this.bodies = new Bodies(description, arena.words(), chance);
    }

    public Request next() {
        var operation = hostile.one(operations);
        while (LARGE.stream().anyMatch(operation.path()::contains) && often(30)) {
            operation = hostile.one(operations);
        }
        var method = often(30) ? operation.method() : hostile.one(METHODS);
        var body = body(operation);
        var headers = headers(operation);
        boolean whole = true;
        if (body != null) {
            if (rarely(20)) {
                body = chunked(body);
                headers.add("Transfer-Encoding: chunked");
            } else {
                whole = often(100);
                headers.add("Content-Length: " + (whole ? body.length : chance.nextInt(100_000)));
            }
        }
        var request = new Request(method, target(operation), headers, body, whole);
        return rarely(100) ? broken(request) : request;
    }

    private String target(Operation operation) {
        var path = PARAMETER
                .matcher(operation.path())
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(part(found)));
        var query = new ArrayList<String>();
        for (var name : operation.queries()) {
            for (int times = rarely(3) ? chance.nextInt(1, 3) : 0; times > 0; times--) {
                query.add(name + "=" + encoded(bodies.word()));
            }
        }
        if (rarely(30)) {
            query.add(encoded(hostile.text()) + "=" + encoded(hostile.text()));
        }
        var target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return rarely(40) ? onOneLine(hostile.mutated(target)) : target;
    }

    private String part(MatchResult parameter) {
        var name = parameter.group(1);
        if (List.of("turn", "number").contains(name) && often(4)) {
            return String.valueOf(chance.nextInt(3));
        }
        return encoded(often(4) ? hostile.one(arena.words()) : hostile.text());
    }

    private byte[] body(Operation operation) {
        if (operation.mediaType() == null) {
            return rarely(50) ? hostile.text().getBytes(StandardCharsets.UTF_8) : null;
        }
        if (operation.mediaType().contains("json") && !operation.mediaType().contains("ndjson")) {
            return bodies.body(operation.schema());
        }
        var file = hostile.one(arena.files());
        return often(10) ? hostile.mutated(file) : file;
    }

    private List<String> headers(Operation operation) {
        var headers = new ArrayList<String>();
        headers.add("Host: " + (often(50) ? "127.0.0.1" : host()));
        boolean asAdmin = operation.path().contains("/admin") && often(8);
        headers.add(
                asAdmin
                        ? arena.admin()
                        : often(3) ? arena.voter() : "Cookie: arena_voter=" + onOneLine(hostile.text()));
        if (operation.mediaType() != null) {
            headers.add("Content-Type: " + (often(15) ? operation.mediaType() : hostile.one(MEDIA_TYPES)));
        }
        perhaps(
                headers,
                "Accept",
                () -> hostile.one(List.of("text/html", "*/*", "application/json", "x", "text/event-stream")));
        perhaps(headers, "Origin", hostile::text);
        perhaps(headers, "Sec-Fetch-Site", () -> "cross-site");
        perhaps(headers, "X-Forwarded-For", hostile::text);
        perhaps(headers, "Forwarded", hostile::text);
        perhaps(headers, "Last-Event-ID", hostile::text);
        perhaps(headers, "Accept-Language", hostile::text);
        perhaps(headers, "If-None-Match", hostile::text);
        perhaps(headers, "Range", () -> "bytes=" + chance.nextInt(-5, 50) + "-");
        perhaps(headers, "X-Whatever", hostile::text);
        return headers;
    }

    /** Without a percent sign: where an escape is not finished, Vert.x 4.5 fails before anything of ours has seen the request. */
    private String host() {
        return onOneLine(hostile.text()).replace("%", "");
    }

    private void perhaps(List<String> headers, String name, Supplier<String> value) {
        if (rarely(12)) {
            headers.add(name + ": " + onOneLine(value.get()));
        }
    }

    /** What no HTTP client sends: the server may close the line, but no more. */
    private Request broken(Request request) {
        var headers = new ArrayList<>(request.headers());
        headers.add(
                switch (chance.nextInt(4)) {
                    case 0 -> "Content-Length: -1";
                    case 1 -> "Transfer-Encoding: gzip, x";
                    case 2 -> "No colon in this line";
                    default -> "X: " + "y".repeat(20_000);
                });
        return new Request(request.method(), request.target(), headers, request.body(), false);
    }

    private static byte[] chunked(byte[] body) {
        var size = body.length == 0 ? "" : HexFormat.of().toHexDigits(body.length) + "\r\n";
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(size.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        all.writeBytes(((body.length == 0 ? "" : "\r\n") + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    private String encoded(String text) {
        return rarely(25)
                ? onOneLine(text).replace(' ', '+')
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\x00-\\x20\\x7f]", "_");
    }

    private boolean rarely(int oneIn) {
        return chance.nextInt(oneIn) == 0;
    }

    private boolean often(int butOneIn) {
        return chance.nextInt(butOneIn) != 0;
    }
}
