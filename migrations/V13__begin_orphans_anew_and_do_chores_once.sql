-- Every statement here may be run again.
-- The turn that was begun anew by itself since its writer was gone; null where none was. No turn is, twice.
alter table battle add column if not exists restarted_turn integer;

-- Work that one process does for all replicas, and when it was done last.
create table if not exists chore (
    name    varchar(40) primary key,
    done_at timestamp(6) with time zone
);
insert into chore (name) select 'buckets' where not exists (select 1 from chore where name = 'buckets');
insert into chore (name) select 'old-battles' where not exists (select 1 from chore where name = 'old-battles');
