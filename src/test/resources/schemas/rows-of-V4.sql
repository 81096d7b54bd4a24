insert into vote_evidence (vote_id, since_start_ms, since_ready_ms, prompt_digest, address_digest) values (1, 120000, 30000, 'prompt-digest-0001', 'address-digest-0001'), (3, 9000, null, 'prompt-digest-0002', null);
insert into voter_standing (voter_id, standing, votes, signals, judged_at) values ('00000000-0000-4000-8000-00000000000a', 'COUNTS', 1, '[]', timestamp with time zone '2026-03-01 00:00:00+00');
insert into standing_decision (kind, id, counts, decided_by, reason, decided_at) values ('VOTER', '00000000-0000-4000-8000-00000000000a', true, 'admin', 'I know her.', timestamp with time zone '2026-03-01 01:00:00+00');
insert into judgement (arena, changes, corrections, began_at, took_ms) values ('live', 4, 1, timestamp with time zone '2026-03-01 00:00:00+00', 17);
