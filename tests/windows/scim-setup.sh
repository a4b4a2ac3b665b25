#!/bin/sh
# scim-setup.exe under Wine, started as a journey starts scim-setup: Wine has this system's files on drive Z.
SCIM_SETUP_HOME="Z:$SCIM_SETUP_HOME"
export SCIM_SETUP_HOME
exec wine "$SCIM_SETUP_EXE" "$@"
