-- Every statement here may be run again.

-- Votes are listed newest first, a page after the other; each index gives one kind of list in its order.
create index if not exists vote_by_arena_time on vote (arena, created_at, id);
create index if not exists vote_by_voter_time on vote (voter_id, created_at, id);
create index if not exists vote_by_left_model_time on vote (arena, left_model, created_at, id);
create index if not exists vote_by_right_model_time on vote (arena, right_model, created_at, id);
create index if not exists vote_by_pair_time on vote (arena, left_model, right_model, created_at, id);
create index if not exists vote_by_not_counted_time on vote (arena, not_counted_because, created_at, id);
create index if not exists vote_category_by_category on vote_category (category, vote_id);
create index if not exists vote_evidence_by_address on vote_evidence (address_digest, vote_id);

create index if not exists battle_by_state_time on battle (arena, state, created_at, id);
create index if not exists voter_standing_by_votes on voter_standing (votes, voter_id);
create index if not exists audit_entry_by_target on audit_entry (target, id);

-- What the people who run the arena want to remember of a voter.
create table if not exists voter_note (
    voter_id   uuid primary key,
    content    varchar(400) not null,
    written_by varchar(64) not null,
    written_at timestamp(6) with time zone not null
);

-- The first four above take the place of these, which serve until all are there.
drop index if exists vote_by_arena;
drop index if exists vote_by_voter;
drop index if exists vote_by_left_model;
drop index if exists vote_by_right_model;
