#!/usr/bin/env bash
# headers.sh ROOT: every header of the layers compiles alone. One that has a .cc is its first
# include (rules.py), so lint:tidy compiles it alone; the others are compiled here.
set -euo pipefail
cd "$1"
alone=()
while read -r header; do
  [ -f "${header%.h}.cc" ] || alone+=("$header")
done < <(find base graph importers query export api cli models -name '*.h' | sort)
clang++-19 -std=c++20 -fsyntax-only -Wall -Wextra -Werror -Wno-deprecated-declarations \
  -Wno-missing-field-initializers -Wno-unused-const-variable -I . -x c++-header "${alone[@]}"
