insert into bucket (id, state, expires_at) values ('voter-votes:digest', null, timestamp with time zone '2026-05-01 00:00:00+00');
insert into invitation (id, token_digest, voter_id, note, created_at, expires_at, last_used_at, revoked_at) values ('00000000-0000-4000-8000-000000000601', 'token-digest-0001', '00000000-0000-4000-8000-00000000000e', 'for Émile', timestamp with time zone '2026-05-01 00:00:00+00', null, null, null);
update battle set unpublished_because = 'A name in it.', published = false where id = '00000000-0000-4000-8000-000000000101';
insert into report (battle_id, reporter, kind, content, created_at, resolved_at) values ('00000000-0000-4000-8000-000000000101', 'reporter-digest-0001', 'PERSONAL', 'My name!', timestamp with time zone '2026-05-02 00:00:00+00', null);
