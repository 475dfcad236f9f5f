// Every check is cheap, and none tells more than that it failed.
#include "serve/guard.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>

#include "base/ascii.h"

namespace causeway {

std::optional<Refusal> Guard::Check(const RequestHead& head, const RequestTarget& target) const {
  if (!IsOurHost(head.host)) return Refusal{421, "this server answers for its own address only"};
  constexpr std::string_view kScheme = "http://";
  bool is_ours = head.origin.starts_with(kScheme) && IsOurHost(head.origin.substr(kScheme.size()));
  if (!head.origin.empty() && !is_ours) return Refusal{403, "another site may not ask"};
  if (head.method != "GET" && head.method != "POST") return Refusal{405, "GET and POST only"};
  bool is_page = target.path == "/" && head.method == "GET";
  if (!IsToken(is_page ? target.Parameter("token") : head.token)) {
    return Refusal{403, "the token is missing or wrong: use the address that causeway printed"};
  }
  std::string_view type = Trimmed(head.content_type.substr(0, head.content_type.find(';')));
  if (head.method == "POST" && LowerAscii(type) != "application/json") {
    return Refusal{415, "POST takes application/json only"};
  }
  return {};
}

bool Guard::IsOurHost(std::string_view host) const {
  return host == fmt::format("127.0.0.1:{}", port_) || host == fmt::format("localhost:{}", port_);
}

// In a time that does not tell how much of it is right.
bool Guard::IsToken(std::string_view token) const {
  if (token.size() != token_.size() || token.empty()) return false;
  unsigned difference = 0;
  for (size_t at = 0; at < token.size(); ++at) {
    difference |= static_cast<unsigned char>(token[at]) ^ static_cast<unsigned char>(token_[at]);
  }
  return difference == 0;
}

std::string RandomToken() {
  std::array<unsigned char, 16> bytes{};
  if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return {};
  std::string token;
  for (unsigned char byte : bytes) token += fmt::format("{:02x}", byte);
  return token;
}

}  // namespace causeway
