#!/usr/bin/env bash
# Runs once, when the database directory is empty. toso_owner may change the schema, toso_app only rows. Keycloak has its own
# database. The roles of Tổ Số and of Keycloak cannot connect to each other's database.
set -euo pipefail

secrets=${TOSO_SECRETS:-/run/secrets}
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set owner_password="$(<"$secrets/owner")" \
    --set app_password="$(<"$secrets/app")" \
    --set keycloak_password="$(<"$secrets/keycloak-db")" <<'SQL'
create role toso_owner login password :'owner_password';
create role toso_app login password :'app_password';
create role keycloak login password :'keycloak_password';

create database toso owner toso_owner;
revoke all on database toso from public;
grant connect on database toso to toso_app;

create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
