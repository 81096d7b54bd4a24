package org.gemmaarena.inference.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.gemmaarena.inference.Backend;

/** Makes the requests to one backend. */
public final class Endpoint {

    private final String base;
    private final String apiKey;

    private Endpoint(String base, String apiKey) {
        this.base = base;
        this.apiKey = apiKey;
    }

    /** An endpoint whose base is the backend's URL without a slash at its end. */
    public static Endpoint of(Backend backend) {
        return new Endpoint(backend.url().toString().replaceAll("/+$", ""), backend.apiKey());
    }

    /** The same without this end of the base, if it has it. */
    public Endpoint without(String suffix) {
        return base.endsWith(suffix) ? new Endpoint(base.substring(0, base.length() - suffix.length()), apiKey) : this;
    }

    public HttpRequest get(String path) {
        return to(path).header("Accept", "application/json").GET().build();
    }

    /** @param accept the media type of the answer */
    public HttpRequest post(String path, JsonNode json, String accept) {
        return to(path).header("Accept", accept)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.toString()))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return apiKey == null ? request : request.header("Authorization", "Bearer " + apiKey);
    }
}
