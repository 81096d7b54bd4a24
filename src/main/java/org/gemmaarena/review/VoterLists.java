package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.integrity.VoterCursor;
import org.gemmaarena.integrity.VoterGroup;
import org.gemmaarena.integrity.VoterReports;
import org.gemmaarena.web.Parameters;
import org.gemmaarena.web.ProblemException;
import org.hibernate.Session;

/** Lists of voters by how they stand, and one by the id or its beginning. */
@ApplicationScoped
class VoterLists {

    private static final int ROWS = 50;
    private static final String BRIEF = "[0-9a-f]{8}";
    private static final String FIRST = "-0000-0000-0000-000000000000";
    private static final String LAST = "-ffff-ffff-ffff-ffffffffffff";

    private final VoterReports reports;
    private final Parameters parameters;
    private final Session database;
    private final SearchMessages words;
    private final ReviewMessages refusals;

    VoterLists(
            VoterReports reports,
            Parameters parameters,
            Session database,
            SearchMessages words,
            ReviewMessages refusals) {
        this.reports = reports;
        this.parameters = parameters;
        this.database = database;
        this.words = words;
        this.refusals = refusals;
    }

    VotersView page(String standing, String before, UriInfo address) {
        var chosen = parameters.one("standing", standing, VoterGroup.values());
        var group = chosen == null ? VoterGroup.ALL : chosen;
        var found = reports.of(group, cursor(before), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return new VotersView(
                groups(chosen),
                shown.stream().map(voter -> VotersView.Row.of(voter, words)).toList(),
                Pager.of(address, found.size() > ROWS ? VoterCursor.behind(shown.get(ROWS - 1)) : null));
    }

    private VoterCursor cursor(String text) {
        return Parameters.isBlank(text)
                ? null
                : VoterCursor.read(text)
                        .orElseThrow(() -> ProblemException.invalid("before", refusals.voter_cursor_expected()));
    }

    private List<Option> groups(VoterGroup chosen) {
        return Arrays.stream(VoterGroup.values())
                .filter(group -> group != VoterGroup.ALL)
                .map(group -> new Option(Parameters.id(group), label(group), group == chosen))
                .toList();
    }

    private String label(VoterGroup group) {
        return switch (group) {
            case ALL -> words.any();
            case COUNTS -> words.stands(Standing.COUNTS);
            case UNDER_REVIEW -> words.stands(Standing.UNDER_REVIEW);
            case OUT -> words.stands(Standing.OUT);
            case OVERRULED -> words.overruled();
        };
    }

    /**
     * @param text a whole id, or as much of one as lists show
     * @throws ProblemException 404 if nobody has voted whose id begins so, or several have
     */
    @Transactional
    UUID byId(String text) {
        var id = text.strip().toLowerCase(Locale.ROOT);
        if (!id.matches(BRIEF)) {
            return parameters.uuid("id", id);
        }
        var found = database.createNativeQuery(
                        "select distinct v.voter_id from (select voter_id from vote where voter_id >= :first "
                                + "and voter_id <= :last order by voter_id fetch first 1000 rows only) v",
                        UUID.class)
                .setParameter("first", UUID.fromString(id + FIRST))
                .setParameter("last", UUID.fromString(id + LAST))
                .getResultList();
        if (found.size() != 1) {
            throw ProblemException.notFound(refusals.voter_unknown());
        }
        return found.get(0);
    }
}
