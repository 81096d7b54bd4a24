-- Every statement here may be run again.

-- When the last turn was there to be read whole: what a vote took is counted from here.
alter table battle add column if not exists ready_at timestamp(6) with time zone;
-- In the line for the model servers.
alter table battle add column if not exists place integer;
