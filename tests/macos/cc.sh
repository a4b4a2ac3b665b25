#!/bin/sh
# A C compiler for macOS: Zig's, told which system it compiles for.
# cargo's build scripts name the system as Apple does, which Zig does not understand.
for word; do
  shift
  case "$word" in
  --target=* | -arch | arm64 | -mmacosx-version-min=*) ;;
  *) set -- "$@" "$word" ;;
  esac
done
exec "$(dirname "$0")/installed/venv/bin/python" -m ziglang cc -target aarch64-macos "$@"
