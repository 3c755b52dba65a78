#!/bin/sh
# Checks the version of Node, because an old version fails with a syntax error inside some tool. A shell script, because Node
# may be missing.
if ! command -v node >/dev/null 2>&1; then
    echo "Node 20.19 or newer is needed, and no node was found on the PATH (nodejs.org, or your system's packages)." >&2
    exit 1
fi
if ! node -e 'var v = process.versions.node.split(".").map(Number)
        process.exit(v[0] > 22 || (v[0] === 22 && v[1] >= 12) || (v[0] === 20 && v[1] >= 19) ? 0 : 1)'; then
    echo "Node 20.19 or newer (of the 22 series: 22.12 or newer) is needed; this is $(node --version), $(command -v node)." >&2
    exit 1
fi
