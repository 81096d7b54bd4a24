package org.gemmaarena.leaderboard;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /api/compare/{a}/{b}}: two models side by side, given in either order. */
@Path("/api/compare/{a}/{b}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CompareResource {

    private final Comparer comparer;
    private final BoardRequests requests;

    CompareResource(Comparer comparer, BoardRequests requests) {
        this.comparer = comparer;
        this.requests = requests;
    }

    @GET
    public Comparison compare(@RestPath String a, @RestPath String b, @BeanParam BoardParameters asked) {
        return comparer.compare(a, b, requests.read(asked));
    }
}
