update battle set texts_removed_at = timestamp with time zone '2026-08-01 03:00:00+00' where id = '00000000-0000-4000-8000-000000000104';
update answer set text = '' where battle_id = '00000000-0000-4000-8000-000000000104';
insert into voter (id, erased_at) values ('00000000-0000-4000-8000-0000000000e1', timestamp with time zone '2026-08-02 00:00:00+00');
insert into privacy_run (began_at, took_ms, actor, battles, attachments, addresses, reporters) values (timestamp with time zone '2026-08-01 03:00:00+00', 12, 'arena', 1, 0, 0, 1);
insert into sample_prompt (id, title, prompt, category, language, draft, place) values ('sky', 'The sky', 'Why is it “blue”? 😀', 'facts', 'en', false, 1), ('reim', 'Ein Reim', 'Reime auf Äpfel.', 'writing', 'de', true, 2);
