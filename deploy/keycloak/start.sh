#!/usr/bin/env bash
# Starts Keycloak. It takes passwords from its environment only; here they come from files, so that they stand in no setting of
# the container.
set -euo pipefail

for name in KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD TOSO_KEYCLOAK_CLIENT_SECRET; do
    export "$name=$(<"${TOSO_SECRETS:-/run/secrets}/$name")"
done
exec "${KEYCLOAK_HOME:-/opt/keycloak}/bin/kc.sh" "$@"
