package org.gemmaarena.inference;

import java.net.URI;
import java.util.Objects;

/**
 * Where a model server is and how it talks.
 *
 * @param name for people
 * @param url absolute, http or https, without user and password; a path before the protocol's own is kept
 * @param apiKey sent as a bearer token; null (or blank, which becomes null) for none
 */
public record Backend(String name, Kind kind, URI url, String apiKey) {

    /** The wire protocol. */
    public enum Kind {
        OLLAMA,
        /** llama-server, vLLM and any other server of chat completions. */
        OPENAI
    }

    /** @throws IllegalArgumentException if the URL or the key can't be used; the message does not tell the key */
    public Backend {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        if (!isHttp(url) || url.getHost() == null) {
            throw new IllegalArgumentException("The URL of backend " + name + " is not a full http or https address");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The URL of backend " + name + " has a user in it; use the API key");
        }
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
        if (apiKey != null && !apiKey.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "The API key of backend " + name + " has characters no header can carry");
        }
    }

    private static boolean isHttp(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    }

    /** Everything but the key. */
    @Override
    public String toString() {
        return "Backend[name=%s, kind=%s, url=%s, apiKey=%s]"
                .formatted(name, kind, url, apiKey == null ? "none" : "***");
    }
}
