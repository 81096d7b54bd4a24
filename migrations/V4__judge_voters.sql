-- Every statement here may be run again.

-- What is known of how a vote came, beside the vote. Prompt and address only as digests by the arena's own secret; votes
-- from elsewhere have no row.
create table if not exists vote_evidence (
    vote_id        bigint primary key references vote (id),
    since_start_ms bigint not null,
    since_ready_ms bigint,
    prompt_digest  varchar(32) not null,
    address_digest varchar(32)
);

-- What the votes say of each voter, with the numbers; made from votes and evidence, and made anew at any time.
create table if not exists voter_standing (
    voter_id  uuid primary key,
    standing  varchar(16) not null,
    votes     bigint not null,
    signals   varchar(8000) not null,
    judged_at timestamp(6) with time zone not null
);
create index if not exists voter_standing_by_standing on voter_standing (standing, votes);

-- What an admin decided of a voter, or of the vote on a battle. No recomputation goes against it.
create table if not exists standing_decision (
    kind       varchar(8) not null,
    id         uuid not null,
    counts     boolean not null,
    decided_by varchar(64) not null,
    reason     varchar(500),
    decided_at timestamp(6) with time zone not null,
    primary key (kind, id)
);

-- The state of the votes at the last judgement, and what it cost.
create table if not exists judgement (
    arena       varchar(64) primary key,
    changes     bigint not null,
    corrections bigint not null,
    began_at    timestamp(6) with time zone not null,
    took_ms     bigint not null
);
insert into work select 'integrity' where not exists (select 1 from work where name = 'integrity');
