// A '+' in a parameter is a space, as forms and URLSearchParams write it.
#include "serve/url.h"

#include <charconv>
#include <utility>

namespace causeway {
namespace {

std::optional<std::string> Decoded(std::string_view text, bool plus_is_space) {
  std::string decoded;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && plus_is_space) {
      decoded += ' ';
    } else if (text[at] != '%') {
      decoded += text[at];
    } else {
      uint8_t byte = 0;
      std::string_view digits = text.substr(at + 1, 2);
      auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
      if (digits.size() < 2 || error != std::errc() || end != digits.data() + 2) return {};
      decoded += static_cast<char>(byte);
      at += 2;
    }
  }
  return decoded;
}

// Cuts off and gives what stands before the first `mark`; all where there is none.
std::string_view Cut(std::string_view& text, char mark) {
  size_t at = text.find(mark);
  std::string_view first = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return first;
}

}  // namespace

std::string_view RequestTarget::Parameter(std::string_view name) const {
  auto found = parameters.find(name);
  return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<RequestTarget> ReadTarget(std::string_view target) {
  std::optional<std::string> path = Decoded(Cut(target, '?'), false);
  if (!path || !path->starts_with('/')) return {};
  RequestTarget read{.path = *std::move(path), .parameters = {}};
  while (!target.empty()) {
    std::string_view value = Cut(target, '&');
    std::optional<std::string> name = Decoded(Cut(value, '='), true);
    std::optional<std::string> decoded = Decoded(value, true);
    if (!name || !decoded) return {};
    read.parameters.emplace(*std::move(name), *std::move(decoded));
  }
  return read;
}

}  // namespace causeway
