update battle set restarted_turn = 1 where id = '00000000-0000-4000-8000-000000000104';
update chore set done_at = timestamp with time zone '2026-10-01 00:00:00+00' where name = 'buckets';
