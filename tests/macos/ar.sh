#!/bin/sh
exec "$(dirname "$0")/installed/venv/bin/python" -m ziglang ar "$@"
