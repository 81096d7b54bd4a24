insert into vote (battle_id, arena, voter_id, choice, counted, turns, created_at, left_model, left_name, left_characters, left_headers, left_list_items, left_bold, right_model, right_name, right_characters, right_headers, right_list_items, right_bold) values
 ('00000000-0000-4000-8000-000000000201', 'team', '00000000-0000-4000-8000-00000000000c', 'RIGHT', true, 2, timestamp with time zone '2025-06-01 00:00:00+00', 'ä-b', 'Ä b', 4, 0, 0, 0, 'c', 'C', 5, 0, 0, 0),
 ('00000000-0000-4000-8000-000000000202', 'team', '00000000-0000-4000-8000-00000000000d', 'LEFT', true, 1, timestamp with time zone '2025-06-02 00:00:00+00', 'c', 'C', 4, 0, 0, 0, 'ä-b', 'Ä b', 5, 0, 0, 0);
insert into vote_category (vote_id, category) values (4, 'math_v0.1');
insert into imported_line (vote_id, arena, line_key, content) values (4, 'team', 'b0001', '{"id":"b0001","x":"\"quoted\" \\ 😀"}'), (5, 'team', 'b0002', '{}');
insert into voter (id, excluded_because, excluded_by, excluded_at) values ('00000000-0000-4000-8000-00000000000c', null, null, null), ('00000000-0000-4000-8000-00000000000d', 'A script.', 'admin', timestamp with time zone '2026-02-01 10:00:00+00');
insert into vote_exclusion (vote_id, excluded_because, excluded_by, excluded_at) values (2, 'Cast twice.', 'admin', timestamp with time zone '2026-02-01 11:00:00+00');
insert into tally_change (arena, category, left_model, right_model, choice, counted, votes) values ('team', 'all', 'ä-b', 'c', 'RIGHT', true, 1), ('team', 'math_v0.1', 'ä-b', 'c', 'RIGHT', true, 1), ('team', 'all', 'c', 'ä-b', 'LEFT', false, 1);
insert into tally_correction (arena, corrections) values ('team', 2), ('live', 1);
insert into arena_model (arena, model, name) values ('team', 'ä-b', 'Ä b'), ('team', 'c', 'C');
insert into audit_entry (created_at, actor, action, target, detail, reason) values (timestamp with time zone '2026-02-01 10:00:00+00', 'admin', 'exclude', 'voters/00000000-0000-4000-8000-00000000000d', '1 vote', 'A script.');
