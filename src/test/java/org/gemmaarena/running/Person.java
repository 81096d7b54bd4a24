package org.gemmaarena.running;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at a browser: keeps cookies and follows redirects. */
public final class Person {

    private final CookieManager cookies;
    private final HttpClient client;
    private final URI arena;
    private final String address;

    public Person() {
        this((String) null);
    }

    /** @param address where a trusted proxy says the person is; null for none */
    public Person(String address) {
        this(URI.create("http://localhost:" + RestAssured.port), address, new CookieManager());
    }

    /** @param arena another one than that of the tests within this process */
    public Person(URI arena) {
        this(arena, null, new CookieManager());
    }

    private Person(URI arena, String address, CookieManager cookies) {
        this.arena = arena;
        this.address = address;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    /** The same person, with the same cookies, at another replica on this host. */
    public Person at(URI replica) {
        return new Person(replica, address, cookies);
    }

    public HttpResponse<String> signIn(String user, String password) {
        return form("/admin/sign-in", Map.of("user", user, "password", password, "to", "/admin/account"));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** @param headers names and values beside that of the content's type */
    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers));
        return send(method, path, HttpRequest.BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    /** Sends an empty object, and reads no more of the answer than its head: it may go on for ever. */
    public HttpResponse<InputStream> ask(String method, String path) {
        var body =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        var answer =
                send(HttpResponse.BodyHandlers.ofInputStream(), method, path, body, "Content-Type", "application/json");
        try (var unread = answer.body()) {
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(body),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(HttpResponse.BodyHandlers.ofString(), method, path, body, headers);
    }

    private <T> HttpResponse<T> send(
            HttpResponse.BodyHandler<T> reader,
            String method,
            String path,
            HttpRequest.BodyPublisher body,
            String... headers) {
        var request = HttpRequest.newBuilder(arena.resolve(path))
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.1")
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        try {
            return client.send(request.build(), reader);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
