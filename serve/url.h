// The parts of a request's target (RFC 3986). Tested by tests/serve/url_test.cc.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace causeway {

// "/api/names?text=a%20b": the path, and the parameters decoded; of two with one name, the first.
struct RequestTarget {
  std::string path;
  std::map<std::string, std::string, std::less<>> parameters;

  // Empty where there is none of that name.
  [[nodiscard]] std::string_view Parameter(std::string_view name) const;
};

// None for what is no absolute path, or has a '%' without two hexadecimal digits behind it.
std::optional<RequestTarget> ReadTarget(std::string_view target);

}  // namespace causeway
