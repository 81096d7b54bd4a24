package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** From which addresses a voter votes, and who else does. Addresses are kept as keyed digests only. */
@ApplicationScoped
class VoterAddresses {

    /** How many of a voter's latest votes are looked at. */
    static final int OWN = 2_000;

    /** How many of an address's latest votes are looked at. */
    static final int OTHERS = 1_000;

    private static final int MOST = 10;
    private static final int MOST_NEIGHBOURS = 20;

    /**
     * An address.
     *
     * @param votes of this voter, among their latest 2,000
     * @param latest the last of them
     * @param neighbours others among the latest 1,000 votes from there; at most twenty
     */
    record Address(String digest, long votes, Instant latest, List<UUID> neighbours) {}

    // Scalar subselects, which the database can't turn into a join that reads all evidence or all votes.
    static final String ADDRESSES = """
            select a.address_digest, count(*) as votes, max(a.created_at) as latest
            from (select v.created_at,
                    (select e.address_digest from vote_evidence e where e.vote_id = v.id) as address_digest
                from (select v.id, v.created_at from vote v where v.voter_id = :voter
                    order by v.created_at desc, v.id desc fetch first %d rows only) v) a
            where a.address_digest is not null
            group by a.address_digest order by count(*) desc, a.address_digest fetch first %d rows only
            """.formatted(OWN, MOST);
    static final String NEIGHBOURS = """
            select distinct n.voter_id
            from (select (select v.voter_id from vote v where v.id = e.vote_id) as voter_id
                from (select e.vote_id from vote_evidence e where e.address_digest = :address
                    order by e.vote_id desc fetch first %d rows only) e) n
            where n.voter_id <> :voter order by n.voter_id fetch first %d rows only
            """.formatted(OTHERS, MOST_NEIGHBOURS);

    private final Session database;

    VoterAddresses(Session database) {
        this.database = database;
    }

    /** The ten with most votes; votes from elsewhere, and those that are old enough, have none. */
    @Transactional
    List<Address> of(UUID voter) {
        return database
                .createNativeQuery(ADDRESSES, Tuple.class)
                .addScalar("address_digest", String.class)
                .addScalar("votes", Long.class)
                .addScalar("latest", Instant.class)
                .setParameter("voter", voter)
                .getResultList()
                .stream()
                .map(row -> address(row, voter))
                .toList();
    }

    private Address address(Tuple row, UUID voter) {
        var digest = row.get("address_digest", String.class);
        return new Address(
                digest, row.get("votes", Long.class), row.get("latest", Instant.class), neighbours(digest, voter));
    }

    private List<UUID> neighbours(String address, UUID voter) {
        return database.createNativeQuery(NEIGHBOURS, UUID.class)
                .setParameter("address", address)
                .setParameter("voter", voter)
                .getResultList();
    }
}
