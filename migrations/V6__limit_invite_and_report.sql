-- Every statement here may be run again.

-- How much of a limit is left to a voter, an address or a network. The key is a keyed digest: no address stands here.
create table if not exists bucket (
    id         varchar(64) primary key,
    state      bytea,
    expires_at timestamp(6) with time zone not null
);
create index if not exists bucket_by_expiry on bucket (expires_at);

-- A personal link. Whoever comes by it is this one voter, also with a new cookie; its token is kept as a keyed digest only.
create table if not exists invitation (
    id           uuid primary key,
    token_digest varchar(64) not null unique,
    voter_id     uuid not null unique,
    note         varchar(200) not null,
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone
);
