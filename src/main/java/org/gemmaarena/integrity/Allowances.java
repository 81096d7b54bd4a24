package org.gemmaarena.integrity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gemmaarena.web.Origin;

/** What the configuration allows to a voter, to an address and to a network. */
@ApplicationScoped
class Allowances {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final LimitsConfig limits;
    private final LimitMessages words;

    Allowances(LimitsConfig limits, LimitMessages words) {
        this.limits = limits;
        this.words = words;
    }

    /** At the start, so that a limit that is none stops it. */
    void start(@Observes StartupEvent started) {
        var anybody = new UUID(0, 0);
        battle(anybody, Origin.UNKNOWN);
        vote(anybody, Origin.UNKNOWN);
        newcomer(Origin.UNKNOWN);
        report(Origin.UNKNOWN);
        erasure(anybody, Origin.UNKNOWN);
    }

    /** The narrowest first: what is said is said of that. */
    List<Allowance> battle(UUID voter, Origin origin) {
        int own = limits.battlesPerMinute();
        int address = limits.address().battlesPerMinute();
        int network = limits.network().battlesPerMinute();
        return List.of(
                new Allowance("battle", voter(voter), own, MINUTE, wait -> words.battles(own, wait)),
                new Allowance("battle", address(origin), address, MINUTE, wait -> words.battles_address(address, wait)),
                new Allowance(
                        "battle", network(origin), network, MINUTE, wait -> words.battles_network(network, wait)));
    }

    List<Allowance> vote(UUID voter, Origin origin) {
        int own = limits.votesPerHour();
        int address = limits.address().votesPerHour();
        int network = limits.network().votesPerHour();
        return List.of(
                new Allowance("vote", voter(voter), own, HOUR, wait -> words.votes(own, wait)),
                new Allowance("vote", address(origin), address, HOUR, wait -> words.votes_address(address, wait)),
                new Allowance("vote", network(origin), network, HOUR, wait -> words.votes_network(network, wait)));
    }

    List<Allowance> newcomer(Origin origin) {
        int address = limits.address().newVotersPerHour();
        int network = limits.network().newVotersPerHour();
        return List.of(
                new Allowance("voter", address(origin), address, HOUR, wait -> words.voters_address(address, wait)),
                new Allowance("voter", network(origin), network, HOUR, wait -> words.voters_network(network, wait)));
    }

    List<Allowance> report(Origin origin) {
        int address = limits.address().reportsPerHour();
        int network = limits.network().reportsPerHour();
        return List.of(
                new Allowance("report", address(origin), address, HOUR, wait -> words.reports_address(address, wait)),
                new Allowance("report", network(origin), network, HOUR, wait -> words.reports_network(network, wait)));
    }

    /** With a newcomer, as whom the same person can come back. */
    List<Allowance> erasure(UUID voter, Origin origin) {
        int own = limits.erasuresPerHour();
        int address = limits.address().erasuresPerHour();
        int network = limits.network().erasuresPerHour();
        var erasures = List.of(
                new Allowance("erasure", voter(voter), own, HOUR, wait -> words.erasures(own, wait)),
                new Allowance("erasure", address(origin), address, HOUR, wait -> words.erasures_address(address, wait)),
                new Allowance(
                        "erasure", network(origin), network, HOUR, wait -> words.erasures_network(network, wait)));
        return Stream.concat(erasures.stream(), newcomer(origin).stream()).toList();
    }

    private static String voter(UUID voter) {
        return "voter|" + voter;
    }

    private static String address(Origin origin) {
        return "address|" + origin.address();
    }

    private static String network(Origin origin) {
        return "network|" + origin.network();
    }
}
