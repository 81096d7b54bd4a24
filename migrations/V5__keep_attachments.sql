-- Every statement here may be run again.

-- A picture or a sound that goes with a prompt, as the arena wrote it anew; at most 1 MB.
create table if not exists attachment (
    battle_id  uuid not null references battle (id),
    turn       integer not null,
    number     integer not null,
    media_type varchar(32) not null,
    content    bytea not null,
    primary key (battle_id, turn, number)
);
