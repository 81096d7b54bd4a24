insert into attachment (battle_id, turn, number, media_type, content) values ('00000000-0000-4000-8000-000000000101', 1, 1, 'image/png', cast('PNG' as bytea));
