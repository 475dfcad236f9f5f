// What a fuzzer asserts. Used by the files of this folder.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace causeway {

inline void Demand(bool holds, std::string_view what) {
  if (holds) return;
  fmt::print(stderr, "broken promise: {}\n", what);
  std::abort();
}

}  // namespace causeway
