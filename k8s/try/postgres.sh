#!/usr/bin/env bash
# Makes the database at the first start, then is the server.
set -euo pipefail
if [[ ! -s $PGDATA/PG_VERSION ]]; then
  # Made beside it and moved there when it is whole: a pod that is killed meanwhile leaves nothing that looks like a database.
  made=$PGDATA.new
  rm -rf "$made"
  initdb --pgdata="$made" --username="$POSTGRES_USER" --pwfile=<(printf %s "$POSTGRES_PASSWORD") --auth=scram-sha-256 --encoding=UTF8 >/dev/null
  echo 'host all all all scram-sha-256' >> "$made/pg_hba.conf"
  pg_ctl --pgdata="$made" --wait --options='-c listen_addresses=' start >/dev/null
  PGPASSWORD=$POSTGRES_PASSWORD createdb --host=/var/run/postgresql --username="$POSTGRES_USER" "$POSTGRES_DB"
  pg_ctl --pgdata="$made" --wait stop >/dev/null
  mv --no-target-directory "$made" "$PGDATA"
fi
exec postgres -c listen_addresses='*' "$@"
