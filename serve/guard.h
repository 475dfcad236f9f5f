// Who may ask a server on loopback: a page that it gave to somebody who knows its token, and nobody
// else; no other web site, though it runs in the same browser. Tested by tests/serve/guard_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "serve/url.h"

namespace causeway {

// What a request says of itself.
struct RequestHead {
  std::string_view method;
  std::string_view host;
  std::string_view origin;  // empty where there is none
  std::string_view token;   // of the header X-Causeway-Token
  std::string_view content_type;
};

struct Refusal {
  unsigned status = 0;  // of HTTP
  std::string_view message;
};

class Guard {
 public:
  Guard(std::string token, uint16_t port) : token_(std::move(token)), port_(port) {}

  // In this order: another Host than ours is 421 (what DNS rebinding asks with), another Origin
  // 403, a method but GET and POST 405, a missing or wrong token 403 (of the page it stands in the
  // address, of all else in the header), a POST that is not JSON 415 (a form needs no leave).
  [[nodiscard]] std::optional<Refusal> Check(const RequestHead& head,
                                             const RequestTarget& target) const;

  [[nodiscard]] const std::string& token() const { return token_; }

 private:
  [[nodiscard]] bool IsOurHost(std::string_view host) const;
  [[nodiscard]] bool IsToken(std::string_view token) const;

  std::string token_;
  uint16_t port_;
};

// 128 bits from the system's generator, in hexadecimal digits; empty where it has none.
std::string RandomToken();

}  // namespace causeway
