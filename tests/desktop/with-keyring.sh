#!/usr/bin/env bash
# Runs a command with a keyring of its own: real, empty, unlocked and gone afterwards, as are the folders it is kept in.
# Use: dbus-run-session -- tests/desktop/with-keyring.sh cargo test …
set -euo pipefail

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
# Tests that empty the keyring ask for this.
export SCIM_SETUP_TEST_KEYRING=1
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home/run
mkdir -m 700 "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"

# The line read is the keyring's password; the daemon answers with the variables that programs find it by.
settings=$(printf '\n' | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)
eval "$settings"

"$@"
