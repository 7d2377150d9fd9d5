#!/bin/bash
# Runs once, on an empty data volume: the owner of the schema, who runs the migrations, and the application's own role,
# which has only what the migrations grant.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
  -v beheer="$ZORGSPOOR_PG_BEHEER_PASSWORD" -v app="$ZORGSPOOR_PG_APP_PASSWORD" <<'SQL'
CREATE ROLE zorgspoor_beheer LOGIN NOSUPERUSER PASSWORD :'beheer';
CREATE ROLE zorgspoor_app LOGIN NOSUPERUSER PASSWORD :'app';
CREATE DATABASE zorgspoor OWNER zorgspoor_beheer;
REVOKE CONNECT, TEMPORARY ON DATABASE zorgspoor FROM PUBLIC;
GRANT CONNECT ON DATABASE zorgspoor TO zorgspoor_app;
\connect zorgspoor
GRANT USAGE ON SCHEMA public TO zorgspoor_app;
SQL
