#!/usr/bin/env bash
# format.sh ROOT: every source is as .clang-format has it (clang-format -i FILE mends it).
set -euo pipefail
cd "$1"
find . \( -path ./build -o -path ./out -o -path ./.git \) -prune -o \
     \( -name '*.h' -o -name '*.cc' \) -print0 |
  xargs -0 clang-format --dry-run -Werror
