#!/usr/bin/env bash
# tidy.sh SOURCE_FOLDER BUILD_FOLDER: clang-tidy finds nothing in the sources of the layers
# (.clang-tidy says what it looks for). Tests are left out: they cost as much time as the code, and
# are simpler. It is told of clang's options, and reads without precompiled headers: that is faster here.
set -euo pipefail
cmake -S "$1" -B "$2/tidy" -G Ninja -DCMAKE_CXX_COMPILER=clang++-19 -DCMAKE_EXPORT_COMPILE_COMMANDS=ON \
  -DCAUSEWAY_PRECOMPILE=OFF -DCAUSEWAY_TESTS=OFF >/dev/null
run-clang-tidy-19 -quiet -p "$2/tidy" -j "$(nproc)" '^(?!.*/(tests|benchmarks|build)/).*\.cc$' 2>/dev/null
