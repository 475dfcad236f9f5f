#!/usr/bin/env bash
# tidy.sh BUILD_FOLDER: clang-tidy finds nothing in the sources of the layers (.clang-tidy says
# what it looks for). Tests are left out: they cost as much time as the code, and are simpler.
set -euo pipefail
run-clang-tidy-19 -quiet -p "$1" -j "$(nproc)" \
  '^(?!.*/(tests|benchmarks|build)/).*\.cc$' 2>/dev/null
