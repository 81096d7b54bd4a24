insert into hidden_model (arena, model) values ('team', 'ä-b');
insert into snapshot (arena, name, note, category, votes, made_at, made_by) values ('live', 'Midsummer', 'As it was on the "longest" day.', 'all', 2, timestamp with time zone '2026-06-21 12:00:00+00', 'admin');
insert into snapshot_board (snapshot_id, category, content) values (1, 'all', '{"score":1000.0000000000001}'), (1, 'coding', '{"score":999.9}');
insert into published_snapshot (arena, snapshot_id, published_at, published_by) values ('live', 1, timestamp with time zone '2026-06-21 13:00:00+00', 'admin');
insert into recomputation (state, done, total, step, started_at, started_by, beat_at, finished_at, report) values ('DONE', 3, 3, null, timestamp with time zone '2026-06-22 00:00:00+00', 'admin', timestamp with time zone '2026-06-22 00:00:09+00', timestamp with time zone '2026-06-22 00:00:09+00', '{}');
