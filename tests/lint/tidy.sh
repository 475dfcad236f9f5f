#!/usr/bin/env bash
# tidy.sh SOURCE_FOLDER BUILD_FOLDER: clang-tidy finds nothing in the sources of the layers
# (.clang-tidy says what it looks for). Tests are left out: they cost as much time as the code, and
# are simpler. It is told of clang's options, and reads without precompiled headers: that is faster
# here, and shows that every file includes what it uses.
set -euo pipefail
cd "$1"
cmake -S . -B "$2/tidy" -G Ninja -DCMAKE_CXX_COMPILER=clang++-19 \
  -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DCAUSEWAY_PRECOMPILE=OFF -DCAUSEWAY_TESTS=OFF >/dev/null

# The dearest check is left out where nothing is moved.
tidy_one() {
  local less=""
  grep -q 'std::move' "$2" || less=-bugprone-use-after-move
  clang-tidy-19 --quiet -p "$1/tidy" --checks="$less" "$2" 2>/dev/null
}
export -f tidy_one
find base graph importers query export cli models -name '*.cc' -print0 |
  xargs -0 -n 1 -P "$(nproc)" bash -c 'tidy_one "$@"' tidy "$2"
