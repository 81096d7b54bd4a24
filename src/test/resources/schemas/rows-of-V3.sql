update battle set ready_at = timestamp with time zone '2026-01-01 12:01:30+00' where id = '00000000-0000-4000-8000-000000000101';
update battle set interrupted = true, self_named = true, place = 3 where id = '00000000-0000-4000-8000-000000000104';
