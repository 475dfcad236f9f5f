// NAME=VALUE → a Map.
#include "cli/parameters.h"

#include <fmt/format.h>

#include <string_view>

#include "graph/value_json.h"

namespace causeway {

Result<Map> ParametersOf(std::span<const std::string> given) {
  Map parameters;
  for (const std::string& one : given) {
    size_t equals = one.find('=');
    size_t dollar = one.starts_with('$') ? 1 : 0;
    if (equals == std::string::npos || equals == dollar) {
      return Error{.code = ErrorCode::kUsage,
                   .message = fmt::format("--param is NAME=VALUE, not {}", one)};
    }
    std::string name = one.substr(dollar, equals - dollar);
    std::string_view text = std::string_view(one).substr(equals + 1);
    Result<Value> json = FromJson(text);
    Value value = json ? *std::move(json) : Value(std::string(text));
    if (parameters.try_emplace(name, std::move(value)).second) continue;
    return Error{.code = ErrorCode::kUsage, .message = fmt::format("--param {} twice", name)};
  }
  return parameters;
}

}  // namespace causeway
