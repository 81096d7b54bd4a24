package org.gemmaarena.voter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An OpenID provider where everybody who comes is already signed in, as the account that the test names. */
public final class OpenIdProvider implements QuarkusTestResourceLifecycleManager {

    private static final String CLIENT = "arena";
    private static final int KEY_BITS = 2048;

    /** Who is signed in at the provider. */
    public static volatile String account = "nobody";

    /** What the provider says of them under {@code realm_access/roles}. */
    public static volatile List<String> roles = List.of();

    /** The account of somebody who turns back there. */
    static final String TURNS_BACK = "turns back";

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final KeyPair key = key();
    private HttpServer server;
    private String issuer;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}""".formatted(issuer)));
        server.createContext("/keys", exchange -> json(exchange, keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", issuer,
                "quarkus.oidc.client-id", CLIENT,
                "quarkus.oidc.credentials.secret", "a secret that only the two of them know");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (account.equals(TURNS_BACK)) {
            send(exchange, asked.get("redirect_uri") + "?error=access_denied&state=" + asked.get("state"));
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, Map.of("account", account, "nonce", asked.getOrDefault("nonce", "")));
        send(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    private static void send(HttpExchange exchange, String back) throws IOException {
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var granted = codes.remove(asked.get("code"));
        if (granted == null) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        var token = Jwt.issuer(issuer)
                .subject(granted.get("account"))
                .audience(CLIENT)
                .claim("email", granted.get("account") + "@example.org")
                .claim("realm_access", Map.of("roles", roles))
                .expiresIn(60)
                .jws()
                .keyId("only")
                .sign(key.getPrivate());
        json(exchange, """
                {"access_token":"opaque","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(token));
    }

    private String keys() {
        var open = (RSAPublicKey) key.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"only","n":"%s","e":"%s"}]}""".formatted(base64(open.getModulus()), base64(open.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
