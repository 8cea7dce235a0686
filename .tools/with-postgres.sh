#!/bin/sh
# Runs a command with DATABASE_URL naming a PostgreSQL that is started for it and thrown away afterwards:
#   .tools/with-postgres.sh node --conditions=forecourt-src --test 'packages/service/src/**/*.test.ts'
# FSYNC=on makes it as careful, and as slow, as a real one.
set -eu

programs=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)}
[ -n "$programs" ] || programs=$(dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null || true)
if [ ! -x "$programs/initdb" ]; then
  echo 'PostgreSQL is not installed (Debian, Ubuntu: apt-get install postgresql); PG_BIN names its folder of programs.' >&2
  exit 127
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/forecourt-postgres-XXXXXX")
# PostgreSQL refuses to run as root.
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_owner() { runuser -u postgres -- "$@"; }
fi

stop() {
  as_owner "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
as_owner "$programs/initdb" -D "$folder/data" -A trust -U forecourt -E UTF8 --no-sync >/dev/null
as_owner "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
  -o "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories=$folder -c fsync=${FSYNC:-off} -c max_connections=200" \
  start >/dev/null

DATABASE_URL="postgres://forecourt@127.0.0.1:$port/postgres" "$@"
