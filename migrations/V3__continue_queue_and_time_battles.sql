-- Every statement here may be run again.

-- When the last turn was there to be read whole: what a vote took is counted from here.
alter table battle add column if not exists ready_at timestamp(6) with time zone;
-- In the line for the model servers.
alter table battle add column if not exists place integer;
-- Whether its last writing was interrupted: then both sides begin anew, since one of them alone would show its own pace.
alter table battle add column if not exists interrupted boolean default false not null;
-- Whether a model named itself in an attempt that is not kept.
alter table battle add column if not exists self_named boolean default false not null;
