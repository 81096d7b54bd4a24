-- Every statement here may be run again.
-- Battles by time, voters who are out by who took them out. Votes that never counted are found by vote_by_not_counted_time.
create index if not exists battle_by_arena on battle (arena, created_at);
create index if not exists voter_by_excluder on voter (excluded_by);

-- What an admin pages through.
create index if not exists report_by_resolution on report (resolved_at, id);
create index if not exists invitation_by_time on invitation (created_at, id);
