-- Every statement here may be run again.

-- Who may come to the admin's desk by password. The configured account remembers the hash of the password it was configured
-- with: only when another one is configured does that take the place of one chosen since.
create table if not exists admin_account (
    name            varchar(64) primary key,
    role            varchar(16) not null,
    password_hash   varchar(100) not null,
    configured_hash varchar(100),
    created_at      timestamp(6) with time zone not null
);

-- Who is signed in, on whichever replica. The cookie's token is kept as a digest; the role stands here for people whom an
-- OpenID provider vouches for, others have that of their account.
create table if not exists admin_session (
    token_digest varchar(64) primary key,
    name         varchar(64) not null,
    role         varchar(16),
    created_at   timestamp(6) with time zone not null,
    used_at      timestamp(6) with time zone not null
);
create index if not exists admin_session_by_name on admin_session (name);

-- Wrong passwords in a row, by keyed digests of user and of address, and until when no further one is looked at.
create table if not exists sign_in_failure (
    who          varchar(64) primary key,
    failures     integer not null,
    last_at      timestamp(6) with time zone not null,
    locked_until timestamp(6) with time zone not null
);

-- From where users have signed in lately, by keyed digests of both: there nobody else's wrong passwords lock them out.
create table if not exists sign_in_place (
    who     varchar(64) primary key,
    last_at timestamp(6) with time zone not null
);

-- What was before a change and after it, and how to find it again.
alter table audit_entry add column if not exists state_before varchar(16000);
alter table audit_entry add column if not exists state_after varchar(16000);
create index if not exists audit_entry_by_time on audit_entry (created_at);
create index if not exists audit_entry_by_actor on audit_entry (actor, id);
create index if not exists audit_entry_by_action on audit_entry (action, id);
create index if not exists audit_entry_by_target on audit_entry (target, id);
